/**
 * The look of the grid. A workbook is white paper in every theme of the page; with forced colours
 * the lines say what fills said. Layers, within the scrolled box: cells (none), words that run
 * over neighbours 1, selection and charts 2, frozen columns 3, their selection 4, header and
 * frozen rows 5, editor 6, pop-ups 8.
 */
export const gridCss = `
.wb-book { display: flex; flex-direction: column; height: 100%; min-height: 0; min-width: 0;
  background: #fff; color: #1b1b1b; color-scheme: light;
  font: 13px "Segoe UI", system-ui, sans-serif; position: relative; }
.wb-book *, .wb-book *::before { box-sizing: border-box; }
.wb-book button { font: inherit; color: inherit; cursor: pointer; }
.wb-book :focus-visible { outline: 2px solid #0f6cbd; outline-offset: 1px; }
.wb-hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%);
  white-space: nowrap; }

.wb-bar { display: flex; gap: 4px; padding: 4px; border-bottom: 1px solid #d1d1d1;
  background: #f5f5f5; align-items: flex-start; }
.wb-bar input, .wb-bar textarea { font: inherit; color: inherit; background: #fff;
  border: 1px solid #8a8a8a; padding: 3px 6px; }
.wb-name-box { width: 130px; flex: none; }
.wb-formula { flex: 1; min-width: 60px; resize: vertical; height: 26px; }
.wb-bar button { width: 28px; height: 26px; border: 1px solid #d1d1d1; background: #fff; }
.wb-bar button:disabled { color: #707070; cursor: default; }
.wb-fx { font-style: italic; padding: 4px 2px; }

.wb-panel { flex: 1; min-height: 0; display: flex; position: relative; }
.wb-scroll { flex: 1; min-width: 0; overflow: auto; position: relative; isolation: isolate;
  background: #fff; overscroll-behavior: none; }
.wb-content { position: relative; }
.wb-grid { position: absolute; inset: 0; user-select: none; -webkit-user-select: none;
  cursor: cell; }
.wb-top { position: sticky; top: 0; z-index: 5; overflow-y: clip; background: #fff; }
.wb-top.wb-frozen { border-bottom: 1px solid #757575; }
.wb-row { position: absolute; left: 0; width: 100%; }
.wb-pinned { position: sticky; left: 0; height: 100%; z-index: 3; overflow-x: clip; }
.wb-pinned.wb-frozen::after { content: ""; position: absolute; top: 0; bottom: 0; right: 0;
  border-right: 1px solid #757575; z-index: 2; pointer-events: none; }
.wb-cell { position: absolute; display: flex; background: #fff; color: #000; outline: none;
  line-height: 1.22; }
.wb-cell:not(.wb-spread) { overflow: hidden; }
.wb-cell.wb-copy { pointer-events: none; }
.wb-cell.wb-words { background: none; border: none; pointer-events: none; }
.wb-text { min-width: 0; max-width: 100%; max-height: 100%; overflow: hidden; position: relative; }
.wb-wraps .wb-text { overflow-wrap: anywhere; }
.wb-over { position: absolute; top: 0; bottom: 0; display: flex; z-index: 1; overflow: hidden;
  pointer-events: none; }
.wb-link { text-decoration: underline; }
.wb-data-bar { position: absolute; left: 1px; top: 2px; bottom: 2px; opacity: 0.65; }
.wb-icon { flex: none; width: 18px; text-align: left; position: relative; }
.wb-note-mark { position: absolute; top: 0; right: 0; border: 4px solid;
  border-color: #c50f1f #c50f1f transparent transparent; }
.wb-cell-button { position: absolute; right: 1px; bottom: 1px; width: 18px; height: 18px;
  padding: 0; border: 1px solid #8a8a8a; background: #fff; color: #1b1b1b; font-size: 10px;
  line-height: 1; z-index: 2; }
.wb-cell-button.wb-is-set { background: #0f6cbd; color: #fff; }

.wb-header { position: absolute; background: #f5f5f5; border-right: 1px solid #d1d1d1;
  border-bottom: 1px solid #d1d1d1; }
.wb-header.wb-within { background: #d8e9dc; }
.wb-header.wb-whole { background: #107c41; color: #fff; }
.wb-header > button { width: 100%; height: 100%; border: none; background: none; padding: 0; }
.wb-header > button:focus-visible { outline-offset: -2px; }
.wb-grip { position: absolute; touch-action: none; z-index: 1; }
.wb-grip-column { top: 0; bottom: 0; right: -3px; width: 7px; cursor: col-resize; }
.wb-grip-row { left: 0; right: 0; bottom: -3px; height: 7px; cursor: row-resize; }

.wb-layer { position: absolute; pointer-events: none; z-index: 2; }
.wb-pinned-layer { position: sticky; left: 0; height: 0; z-index: 4; overflow-x: clip; }
.wb-selected { position: absolute; border: 2px solid #757575; }
.wb-panel:focus-within .wb-selected { border-color: #107c41; }
.wb-tint { position: absolute; background: rgba(16, 124, 65, 0.12); }
.wb-active { position: absolute; border: 1px solid #757575; }
.wb-panel:focus-within .wb-active { border-color: #107c41; outline: 2px solid #107c41;
  outline-offset: -2px; }
.wb-spill { position: absolute; border: 1px dashed #0f6cbd; }
.wb-charts { position: absolute; z-index: 2; }
.wb-chart { position: absolute; background: #fff; color: #1b1b1b; overflow: hidden;
  box-sizing: border-box; outline: 1px solid #bfbfbf; }
.wb-chart-figure { margin: 0; height: 100%; display: flex; flex-direction: column; }
.wb-chart-figure svg { flex: none; display: block; }
.wb-chart-figure button { align-self: flex-end; min-height: 24px; margin: 0 4px 2px; }
.wb-chart-values { flex: 1; overflow: auto; padding: 4px; }
.wb-chart-table { border-collapse: collapse; font-size: 12px; }
.wb-chart-table th, .wb-chart-table td { border: 1px solid #8a8a8a; padding: 1px 4px; }
.wb-chart-table td { text-align: right; }

.wb-anchor { width: 0; height: 0; }
.wb-editor { position: absolute; margin: 0; padding: 0 3px; border: 2px solid #107c41;
  background: #fff; color: #000; resize: none; overflow: hidden; line-height: 1.22; }
.wb-book .wb-editor:focus-visible { outline: none; }
.wb-popup { position: absolute; background: #fff; color: #1b1b1b; border: 1px solid #8a8a8a;
  box-shadow: 0 4px 12px rgba(0, 0, 0, 0.2); max-width: 320px; }
.wb-note { padding: 6px 8px; background: #fffbe6; white-space: pre-wrap; width: max-content; }
.wb-note strong { display: block; }
.wb-choices { margin: 0; padding: 2px 0; list-style: none; max-height: 220px; overflow: auto;
  min-width: 80px; width: max-content; }
.wb-choices [role="option"] { padding: 3px 10px; cursor: pointer; white-space: pre-wrap; }
.wb-choices [role="option"].wb-is-current { background: #0f6cbd; color: #fff; }
.wb-menu { padding: 6px; width: 240px; display: flex; flex-direction: column; gap: 4px; }
.wb-menu button { text-align: left; padding: 4px 8px; border: 1px solid transparent;
  background: none; }
.wb-menu button:hover:not(:disabled) { background: #f0f0f0; }
.wb-menu button:disabled { color: #707070; cursor: default; }
.wb-menu fieldset { border: 1px solid #d1d1d1; margin: 0; padding: 4px 6px; max-height: 180px;
  overflow: auto; min-width: 0; }
.wb-menu label { display: flex; gap: 6px; padding: 2px 0; overflow-wrap: anywhere; }
.wb-buttons { display: flex; gap: 6px; justify-content: flex-end; }
.wb-buttons button, .wb-menu .wb-buttons button { border: 1px solid #8a8a8a; padding: 4px 12px;
  background: #fff; text-align: center; }
.wb-book .wb-buttons button.wb-primary { background: #0f6cbd; border-color: #0f6cbd; color: #fff; }

.wb-scrim { position: absolute; inset: 0; background: rgba(0, 0, 0, 0.3); z-index: 20;
  display: flex; align-items: center; justify-content: center; padding: 12px; }
.wb-message { background: #fff; border: 1px solid #8a8a8a; padding: 16px; max-width: 420px;
  max-height: 100%; overflow: auto; box-shadow: 0 8px 24px rgba(0, 0, 0, 0.3); }
.wb-message h2 { font-size: 15px; margin: 0 0 8px; }
.wb-message p { margin: 0 0 14px; white-space: pre-wrap; }

.wb-tabs { display: flex; overflow-x: auto; border-top: 1px solid #d1d1d1; background: #f5f5f5;
  min-height: 32px; flex: none; }
.wb-tabs [role="tab"] { border: none; border-right: 1px solid #d1d1d1; background: none;
  padding: 6px 12px; white-space: nowrap; flex: none; }
.wb-tabs [role="tab"][aria-selected="true"] { background: #fff; font-weight: 600; color: #0b5a2e;
  box-shadow: inset 0 -3px 0 #107c41; }
.wb-book .wb-tabs [role="tab"]:focus-visible { outline-offset: -3px; }
.wb-status { display: flex; gap: 16px; padding: 3px 10px; border-top: 1px solid #d1d1d1;
  background: #f5f5f5; min-height: 24px; flex: none; flex-wrap: wrap; }
.wb-status .wb-figures { margin-left: auto; display: flex; gap: 16px;
  font-variant-numeric: tabular-nums; }

@media (forced-colors: active) {
  .wb-selected, .wb-active { border-color: GrayText; }
  .wb-panel:focus-within .wb-selected, .wb-panel:focus-within .wb-active {
    border-color: Highlight; outline-color: Highlight; }
  .wb-header.wb-whole, .wb-cell-button.wb-is-set, .wb-tabs [role="tab"][aria-selected="true"],
  .wb-choices [role="option"].wb-is-current { forced-color-adjust: none; background: Highlight;
    color: HighlightText; }
  .wb-header.wb-whole > button { forced-color-adjust: none; color: HighlightText; }
  .wb-note-mark { forced-color-adjust: none;
    border-color: Highlight Highlight transparent transparent; }
  .wb-data-bar { border: 1px solid; }
}
`;
