import { env, Uri, type Webview } from 'vscode';

/**
 * The page that the table is drawn in. It holds nothing of the document: rows come as data and are set as text. Only
 * the one script with this page's nonce runs; styles come from the extension's folder, all else is refused.
 */
export function pageOf(webview: Webview, dist: Uri): string {
  const nonce = nonceOf(crypto.getRandomValues(new Uint8Array(16)));
  const address = (name: string) => webview.asWebviewUri(Uri.joinPath(dist, name)).toString();
  const policy = [
    `default-src 'none'`,
    `script-src 'nonce-${nonce}'`,
    `style-src ${webview.cspSource}`,
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="${env.language.replace(/[^\w-]/g, '')}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${address('table.css')}">
</head>
<body>
<script nonce="${nonce}" src="${address('table.js')}"></script>
</body>
</html>`;
}

function nonceOf(bytes: Uint8Array): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
