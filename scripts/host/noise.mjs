/** What VS Code's server says of parts that were left out on purpose, or that a closed network refuses. */
const NOISE = [
  /spdlog|watchdog|node-pty|kerberos|vsda|native-is-elevated/i,
  /Could not locate the bindings file|^\s*→ |node_modules[\\/]bindings/,
  /^\s*at .*(vscode-server|node:internal|out\/vs\/|server-main|extensionHost)/,
  /^\s*(tries: \[|'\/.*\.node',?|\],?|\} ?)$/,
  /Failed to load resource|net::ERR_|ERR_(NAME_NOT_RESOLVED|INTERNET_DISCONNECTED|CONNECTION_REFUSED)/,
  /Ignoring fetching additional builtin extensions|marketplace|Extension Gallery|chat participant/i,
  /^Require stack:|^- .*vscode-server|open-vsx/,
  /ripgrep|bundled tsserver|^An unknown error occurred\. Please consult the log/,
  /^(Resolving|Resolved) connection token|^Creating a socket|^Updating additional builtin extensions/,
  /^\[Service Worker\]|^ChatSessionStore/,
  /punycode|DeprecationWarning|--trace-deprecation/,
  /^%c?\s*(TRACE|DEBUG|INFO)/,
];

/** Whether a line of the log says nothing of the extension. */
export function isNoise(/** @type {string} */ line) {
  return line.trim() === '' || NOISE.some((pattern) => pattern.test(line));
}
