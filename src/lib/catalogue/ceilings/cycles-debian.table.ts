export default `
cycle | name     | released   | active until | free until | longest until | latest | of         | source
13    | Trixie   | 2025-08-09 | -            | 2028-08-09 | 2030-06-30    | 13.6   | 2026-07-11 | eol
12    | Bookworm | 2023-06-10 | -            | 2026-07-11 | 2028-06-30    | 12.15  | 2026-07-11 | eol
11    | Bullseye | 2021-08-14 | -            | 2024-08-14 | 2026-08-31    | 11.11  | 2024-08-31 | eol
10    | Buster   | 2019-07-06 | -            | 2022-09-10 | 2024-06-30    | 10.13  | 2022-09-10 | eol
9     | Stretch  | 2017-06-17 | -            | 2020-07-18 | 2022-07-01    | 9.13   | 2020-07-18 | eol
`;
