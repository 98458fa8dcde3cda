export default `
tool | rule | land | from | until | checked | source | German | English
`;
