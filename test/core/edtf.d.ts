/** The part of the EDTF reader that tests use: it throws on what is no EDTF. */
declare module 'edtf' {
  export default function edtf(text: string): unknown;
}
