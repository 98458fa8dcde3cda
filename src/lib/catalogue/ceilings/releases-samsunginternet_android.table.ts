export default `
version | date       | status
22.0    | 2023-07-14 | retired
23.0    | 2023-10-18 | retired
24.0    | 2024-01-25 | retired
25.0    | 2024-04-24 | retired
26.0    | 2024-06-07 | retired
27.0    | 2024-11-06 | retired
28.0    | 2025-04-02 | retired
29.0    | 2025-10-25 | retired
30.0    | 2026-05-11 | current
`;
