export default `
day        | not before | not after  | what                                           | sources                                        | evidence | notes
2020-01-14 | -          | -          | Windows 7 end of support                       | eol                                            | read     | -
2023-01-10 | -          | -          | Windows 8.1 end of support                     | eol                                            | read     | -
2025-05-05 | -          | -          | Skype switched off                             | skype-bt                                       | said     | -
2025-10-14 | -          | -          | Windows 10 22H2 end of free support            | eol                                            | read     | paid/enterprise extended updates until 2028-10-10; consumer programme until 2026-10-13, free in the EEA with conditions (unverified)
2026-02-02 | -          | -          | macOS 11.7.11 and Catalina Security Update 2026-001: certificate renewal | ft-cert-mac                                    | said     | -
2026-07-28 | -          | -          | Chrome 151 ends macOS 12                       | chrome-mac12                                   | said     | -
2026-08-31 | -          | -          | Debian 11 LTS ends                             | eol                                            | read     | -
2026-09-08 | -          | -          | WhatsApp needs Android 6.0                     | wa-android6                                    | said     | -
2026-09-14 | -          | -          | iOS, iPadOS and Safari 27: five iPads stay on 26; Teams' two-version window moves to 27 and 26 | bcd appledb-27 appledb-pad27 appledb-pad26     | read     | -
2026-09    | -          | -          | macOS 27 (27.0.1 on 2026-09-28): no Intel Mac  | appledb-mac27                                  | read     | day of 27.0 not confirmed
2026-10-13 | -          | -          | Windows 11 24H2 (Home/Pro) ends                | eol                                            | read     | -
2026-11-10 | -          | -          | Windows 11 23H2 (Enterprise/Education) ends    | eol                                            | read     | -
2026-11-30 | -          | -          | WhatsApp needs iOS 15.5                        | wa-ios155 wa-ios155b                           | said     | -
-          | 2027-01-01 | 2027-01-31 | Apple certificates run out: native FaceTime, iMessage and activation stop without 12.5.8 / 15.8.6 / 16.7.13 / 18.7.4 / macOS 11.7.11 / Catalina Security Update 2026-001 or newer | ft-cert-ios ft-cert-ios2 ft-cert-mac ft-cert-ios26 | said     | Day not stated. iPadOS 17 and macOS 12 to 15 are not named in the sources. iPhone 11 and newer below 18.7.8 must go to 26 or 27.
2027-03-31 | -          | -          | Firefox ESR 115 (Windows 7/8.1, macOS 10.12-10.14) ends | eol ff-mac-2026                                | read     | contradicted by press of 2026-02-20 for macOS 10.12-10.14
`;
