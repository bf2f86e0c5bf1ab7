/** Not reached from elsewhere, or something else there: 127.0.0.1, 10.*, 192.168.*, the names of a local network. */
const PRIVATE = [
  /^[^.[]+$|\.(?:local|localhost|internal|lan|home\.arpa)$/,
  /^(?:0|10|127)\.\d|^169\.254\.|^192\.168\.|^172\.(?:1[6-9]|2\d|3[01])\.|^100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\./,
  /^\[(?:::1?\]|::ffff:|f[cd]|fe[89ab])/,
];

/** Whether the host of a URL, as `URL` writes it, belongs to one computer or one network. */
export function isPrivateHost(host: string): boolean {
  return PRIVATE.some((form) => form.test(host.replace(/\.$/, '')));
}
