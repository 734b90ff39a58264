#pragma once

#include "ui/theme/theme.h"

#include <QAction>
#include <QObject>

#include <map>

class QMenuBar;

namespace bulkhead {

/// All that can be done in the window.
enum class Command : std::uint8_t {
    OpenFolder,
    OpenFiles,
    OpenSample,
    ReopenTab,
    Save,
    SaveAll,
    ReloadFile,
    ExportPatch,
    CopyPatch,
    CloseTab,
    CloseWorkspace,
    Preferences,
    Quit,
    Undo,
    Redo,
    Find,
    Replace,
    FindNext,
    FindPrevious,
    ToggleComment,
    CopyFilePath,
    CopyFieldPath,
    Complete,
    ShowEditor,
    ShowFindings,
    ShowIsolation,
    ShowCiRunners,
    ShowAccess,
    ShowRules,
    ToggleWorkspace,
    ToggleFindings,
    ToggleDetails,
    ToggleOutline,
    FocusOutline,
    FocusFindings,
    NextPane,
    PreviousPane,
    MessagesOff,
    MessagesCurrentLine,
    MessagesAll,
    WrapLines,
    ShowWhitespace,
    SplitBeside,
    SplitBelow,
    ZoomIn,
    ZoomOut,
    ZoomReset,
    FullScreen,
    GoToFile,
    GoToResource,
    GoToLine,
    GoToDefinition,
    FindReferences,
    Back,
    Forward,
    NextFinding,
    PreviousFinding,
    NextInFile,
    PreviousInFile,
    NextTab,
    PreviousTab,
    QuickFix,
    ApplyPreferred,
    FixAllSafe,
    FixAllOfRule,
    FixAllSafeEverywhere,
    FixAllOfRuleEverywhere,
    CheckAgain,
    Explain,
    FilterFindings,
    ShowNotUnderstood,
    CommandPalette,
    Rules,
    About,
};

/// Every QAction of the window with its text, keys and tooltip, and the menus that hold them. Connected by whoever can do them.
class WindowActions : public QObject {
    Q_OBJECT
public:
    explicit WindowActions(QWidget *window);

    [[nodiscard]] QAction *action(Command command) const { return m_actions.at(command); }
    [[nodiscard]] const std::map<Command, QAction *> &all() const { return m_actions; }
    void fillMenuBar(QMenuBar &bar) const;
    void setEnabled(std::initializer_list<Command> commands, bool enabled);

private:
    void addAction(Command command, const char *text, const char *keys, QWidget *window);

    std::map<Command, QAction *> m_actions;
};

} // namespace bulkhead
