/** A panel beside the editor: a page of its own that nothing reaches but the extension. */
import * as vscode from 'vscode';
import type { FromPanel, ToPanel } from '../../../server/src/protocol/panel-messages.ts';
import type { Session } from '../session.ts';

export interface Panel {
  readonly panel: vscode.WebviewPanel;
  readonly tell: (message: ToPanel) => void;
  /** Tells it too, and waits until it is on the page; false where there is no page that could show it. */
  readonly show: (message: ToPanel) => Promise<boolean>;
  readonly onMessage: vscode.Event<FromPanel>;
}

export interface PanelLook {
  /** As the editor knows it. */
  readonly type: string;
  readonly title: string;
  readonly column: vscode.ViewColumn;
  /** Buttons that write what is shown to a file, by the format. */
  readonly exports?: Readonly<Record<string, string>>;
  /** Folders whose files the page may show, besides the extension's own. */
  readonly folders?: readonly vscode.Uri[];
}

export function createPanel({ context, ask }: Session, look: PanelLook): Panel {
  const { type, title, column, exports = {}, folders = [] } = look;
  const own = vscode.Uri.joinPath(context.extensionUri, 'dist');
  const panel = vscode.window.createWebviewPanel(
    type,
    title,
    { viewColumn: column, preserveFocus: type === 'throughline.preview' },
    {
      enableScripts: true,
      enableFindWidget: true,
      retainContextWhenHidden: true,
      localResourceRoots: [own, ...folders],
    },
  );
  panel.iconPath = vscode.Uri.joinPath(context.extensionUri, 'icons/throughline.png');
  const heard = new vscode.EventEmitter<FromPanel>();
  const tell = (message: ToPanel): void => void panel.webview.postMessage(message);
  let onShown: (isShown: boolean) => void = () => undefined;
  const show = async (message: ToPanel): Promise<boolean> => {
    const shown = new Promise<boolean>((done) => {
      onShown = done;
    });
    try {
      return (await panel.webview.postMessage(message)) && (await shown);
    } catch {
      // It has been closed.
      return false;
    }
  };
  panel.webview.onDidReceiveMessage(async (message: FromPanel) => {
    if (message.type === 'shown') onShown(true);
    // A page that begins has nothing of what was sent before.
    if (message.type === 'ready') onShown(false);
    if (message.type === 'ready')
      tell({ type: 'style', text: (await ask<string>('throughline/panelStyle', {})) ?? '' });
    heard.fire(message);
  });
  panel.onDidDispose(() => {
    onShown(false);
    heard.dispose();
  });
  const script = panel.webview.asWebviewUri(vscode.Uri.joinPath(own, 'panels.js'));
  panel.webview.html = page(panel.webview, script, title, exports);
  return { panel, tell, show, onMessage: heard.event };
}

function page(
  webview: vscode.Webview,
  script: vscode.Uri,
  title: string,
  exports: Readonly<Record<string, string>>,
): string {
  const nonce = [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16)).join('');
  const policy = [
    "default-src 'none'",
    // Formulas say how they look in their own elements.
    `style-src 'unsafe-inline'`,
    `img-src ${webview.cspSource} https: data: blob:`,
    `script-src 'nonce-${nonce}'`,
  ].join('; ');
  const buttons = Object.entries(exports).map(
    ([format, label]) => `<button type="button" data-export="${escaped(format)}">${escaped(label)}</button>`,
  );
  const bar =
    buttons.length === 0
      ? ''
      : `<div class="panel-bar"><h1 class="hidden">${escaped(title)}</h1>${buttons.join('')}</div>`;
  return `<!DOCTYPE html>
<html lang="${escaped(vscode.env.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
</head>
<body>
<main class="panel">
${bar}<div id="content"></div>
</main>
<script nonce="${nonce}" src="${escaped(String(script))}"></script>
</body>
</html>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
