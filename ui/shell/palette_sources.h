#pragma once

#include "ui/shell/command_palette.h"
#include "ui/shell/editor_area.h"
#include "ui/shell/window_actions.h"

namespace bulkhead {

/// What the palette searches: files, '>' commands, '@' resources, '#' rules, ':' a line. All must outlive it.
struct PaletteContext {
    const WindowActions &actions;
    const WorkspaceController &workspace;
    EditorArea &editors;
    const AnalysisController &analysis;
    std::function<void(const std::string &path)> openFile;
    std::function<void(const QString &ruleId)> explainRule;
};

[[nodiscard]] QList<PaletteSource> makePaletteSources(const PaletteContext &context, const RuleCatalogue &rules);

} // namespace bulkhead
