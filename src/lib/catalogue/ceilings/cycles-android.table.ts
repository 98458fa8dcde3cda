export default `
cycle | name              | released   | active until | free until | longest until | latest | of | source
17    | Cinnamon Bun      | 2026-06-16 | -            | no         | -             | -      | -  | eol
16    | Baklava           | 2025-06-10 | -            | no         | -             | -      | -  | eol
15    | Vanilla Ice Cream | 2024-09-03 | -            | no         | -             | -      | -  | eol
14    | Upside Down Cake  | 2023-10-04 | -            | no         | -             | -      | -  | eol
13    | Tiramisu          | 2022-08-15 | -            | 2026-03-02 | -             | -      | -  | eol
12.1  | Snow Cone v2      | 2022-03-07 | -            | 2025-03-03 | -             | -      | -  | eol
12    | Snow Cone         | 2021-10-04 | -            | 2025-03-03 | -             | -      | -  | eol
11    | Red Velvet Cake   | 2020-09-08 | -            | 2024-02-05 | -             | -      | -  | eol
10    | Queen Cake        | 2019-09-03 | -            | 2023-03-06 | -             | -      | -  | eol
9     | Pie               | 2018-08-06 | -            | 2022-01-01 | -             | -      | -  | eol
8.1   | Oreo              | 2017-12-05 | -            | 2021-01-10 | -             | -      | -  | eol
8.0   | Oreo              | 2017-08-21 | -            | 2021-01-01 | -             | -      | -  | eol
7.1   | Nougat            | 2016-12-01 | -            | 2019-10-01 | -             | -      | -  | eol
7.0   | Nougat            | 2016-08-22 | -            | 2019-10-01 | -             | -      | -  | eol
6.0   | Marshmallow       | 2015-10-05 | -            | 2018-08-01 | -             | -      | -  | eol
5.1   | Lollipop          | 2015-03-01 | -            | 2018-03-01 | -             | -      | -  | eol
5.0   | Lollipop          | 2014-11-12 | -            | 2018-03-01 | -             | -      | -  | eol
4.4w  | KitKatW           | 2014-03-31 | -            | 2017-10-01 | -             | -      | -  | eol
4.4   | KitKat            | 2013-10-31 | -            | 2017-10-01 | -             | -      | -  | eol
4.3   | Jelly Bean        | 2013-07-24 | -            | yes        | -             | -      | -  | eol
4.2   | Jelly Bean        | 2012-11-13 | -            | yes        | -             | -      | -  | eol
4.1   | Jelly Bean        | 2012-07-09 | -            | yes        | -             | -      | -  | eol
`;
