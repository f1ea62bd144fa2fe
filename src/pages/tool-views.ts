import type { ToolView } from '../islands/tool/view.tsx';

/** What each tool shows at build, by its id; a tool that is text alone has none. */
export const toolViews: Record<string, ToolView> = {};
