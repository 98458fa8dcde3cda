export default `
model                       | chip | released | shipped with | ends at | of         | identifiers | by         | model numbers | sources      | confidence | evidence | notes
iPod touch (6th generation) | A8   | 2015     | 8            | 12.5.8  | 2026-01-26 | iPod7,1     | model-list | A1574         | apple-models | unverified | read     | ceiling unverified
iPod touch (7th generation) | A10  | 2019     | 12           | 15.8.8  | 2026-05-11 | iPod9,1     | model-list | A2178         | apple-models | unverified | read     | ceiling unverified
`;
