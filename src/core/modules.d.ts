// The build turns data files into JSON modules (scripts/build.mjs); the module that reads one states its shape.
declare module '*.yaml' {
  const data: unknown;
  export default data;
}

declare module 'opencc-js/dict/*' {
  const dictionary: string;
  export default dictionary;
}

/** What the build works out of dictionaries (scripts/neighbours.mjs). */
declare module 'compiled:neighbours' {
  const neighbours: string;
  export default neighbours;
}
