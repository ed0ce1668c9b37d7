/** The newer view's own styles, in its own tree. Its class names say something, and are no part of what is read. */
export const CHAT_CSS = `
:host{display:block;}
*{box-sizing:border-box;}
.container{display:flex;height:100vh;font:15px/20px -apple-system,BlinkMacSystemFont,"Segoe UI",Roboto,Helvetica,Arial,sans-serif;color:var(--ink);}
.inbox{width:360px;min-width:72px;flex-shrink:1;border-inline-end:1px solid var(--line);border-inline-start:1px solid var(--line);overflow-y:auto;}
.title{font-size:20px;margin:0;padding:16px;}
.item{padding:12px 16px;}
.item.here{background:var(--hover);}
.last{color:var(--quiet);white-space:nowrap;overflow:hidden;text-overflow:ellipsis;}
.flex{display:flex;align-items:center;color:inherit;text-decoration:none;}
.gap{gap:12px;}
.min-w-0{min-width:0;}
.rounded-full{border-radius:9999px;}
.shrink-0{flex-shrink:0;}
.panel{flex:1 1 0;min-width:0;display:flex;flex-direction:column;border-inline-end:1px solid var(--line);}
.empty{align-items:center;justify-content:center;color:var(--quiet);}
.header{padding:10px 16px;border-bottom:1px solid var(--line);font-weight:700;}
.scroller{flex:1 1 0;min-height:0;overflow-y:auto;padding:0 16px;}
.intro{display:flex;flex-direction:column;align-items:center;gap:4px;padding:16px;color:inherit;text-decoration:none;}
.row{display:flex;padding:3px 0;}
.justify-end{justify-content:flex-end;}
.justify-start{justify-content:flex-start;}
.bubble{max-width:75%;padding:10px 14px;border-radius:20px;background:var(--raised);overflow-wrap:anywhere;}
.bubble.own{background:rgb(29,155,240);color:white;}
.whitespace-pre-wrap{white-space:pre-wrap;}
.time{font-size:11px;opacity:.7;margin-inline-start:8px;}
.sr-only{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap;}
.form{display:flex;align-items:flex-end;gap:8px;padding:10px 16px;}
.field{flex:1 1 0;resize:none;border:0;outline:0;border-radius:20px;padding:10px 16px;font:inherit;background:var(--raised);color:inherit;min-height:40px;max-height:200px;}
.send{border:0;border-radius:9999px;width:40px;height:40px;background:rgb(29,155,240);color:white;}
.send[disabled]{opacity:.5;}
`;
