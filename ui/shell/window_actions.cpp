#include "ui/shell/window_actions.h"

#include <QActionGroup>
#include <QCoreApplication>
#include <QMenu>
#include <QMenuBar>
#include <QWidget>

#include <iterator>

namespace bulkhead {

namespace {

enum class Menu : std::uint8_t { File, Edit, View, Go, Fix, Review, Help };

struct Entry {
    Command command;
    Menu menu;
    const char *text;
    const char *keys; ///< several are separated by "; "
    bool startsGroup = false;
};

// QKeySequence::FindNext and the like are not used: on some platforms they hold keys of other actions.
constexpr Entry entries[] = {
    {Command::OpenFolder, Menu::File, QT_TRANSLATE_NOOP("WindowActions", "Open &folder…"), "Ctrl+O"},
    {Command::OpenFiles, Menu::File, QT_TRANSLATE_NOOP("WindowActions", "Open f&iles or an archive…"), ""},
    {Command::OpenSample, Menu::File, QT_TRANSLATE_NOOP("WindowActions", "Open the sa&mple workspace"), ""},
    {Command::Save, Menu::File, QT_TRANSLATE_NOOP("WindowActions", "&Save"), "Ctrl+S", true},
    {Command::SaveAll, Menu::File, QT_TRANSLATE_NOOP("WindowActions", "Save &all"), "Ctrl+Shift+S"},
    {Command::ReloadFile, Menu::File, QT_TRANSLATE_NOOP("WindowActions", "&Reload from disk"), ""},
    {Command::ExportPatch, Menu::File, QT_TRANSLATE_NOOP("WindowActions", "&Export changes as a patch…"), "Ctrl+Shift+E"},
    {Command::CopyPatch, Menu::File, QT_TRANSLATE_NOOP("WindowActions", "Cop&y changes as a patch"), ""},
    {Command::CloseTab, Menu::File, QT_TRANSLATE_NOOP("WindowActions", "&Close file"), "Ctrl+W", true},
    {Command::ReopenTab, Menu::File, QT_TRANSLATE_NOOP("WindowActions", "Reope&n closed file"), "Ctrl+Shift+T"},
    {Command::CloseWorkspace, Menu::File, QT_TRANSLATE_NOOP("WindowActions", "Close &workspace"), ""},
    {Command::Preferences, Menu::File, QT_TRANSLATE_NOOP("WindowActions", "&Preferences…"), "Ctrl+,", true},
    {Command::Quit, Menu::File, QT_TRANSLATE_NOOP("WindowActions", "&Quit"), "Ctrl+Q", true},
    {Command::Undo, Menu::Edit, QT_TRANSLATE_NOOP("WindowActions", "&Undo"), "Ctrl+Z"},
    {Command::Redo, Menu::Edit, QT_TRANSLATE_NOOP("WindowActions", "&Redo"), "Ctrl+Shift+Z; Ctrl+Y"},
    {Command::Find, Menu::Edit, QT_TRANSLATE_NOOP("WindowActions", "&Find in file"), "Ctrl+F", true},
    {Command::Replace, Menu::Edit, QT_TRANSLATE_NOOP("WindowActions", "R&eplace in file"), "Ctrl+H"},
    {Command::FindNext, Menu::Edit, QT_TRANSLATE_NOOP("WindowActions", "Find &next"), "F3"},
    {Command::FindPrevious, Menu::Edit, QT_TRANSLATE_NOOP("WindowActions", "Find &previous"), "Shift+F3"},
    {Command::ToggleComment, Menu::Edit, QT_TRANSLATE_NOOP("WindowActions", "Toggle &comment"), "Ctrl+/", true},
    {Command::Complete, Menu::Edit, QT_TRANSLATE_NOOP("WindowActions", "Co&mplete"), "Ctrl+Space"},
    {Command::CopyFilePath, Menu::Edit, QT_TRANSLATE_NOOP("WindowActions", "Copy p&ath of the file"), "Ctrl+Alt+C", true},
    {Command::CopyFieldPath, Menu::Edit, QT_TRANSLATE_NOOP("WindowActions", "Copy path of the fie&ld"), "Ctrl+Alt+Shift+C"},
    {Command::CommandPalette, Menu::View, QT_TRANSLATE_NOOP("WindowActions", "&Command palette"), "Ctrl+Shift+P"},
    {Command::ShowEditor, Menu::View, QT_TRANSLATE_NOOP("WindowActions", "&Editor"), "", true},
    {Command::ShowFindings, Menu::View, QT_TRANSLATE_NOOP("WindowActions", "&Findings, full width"), ""},
    {Command::ShowIsolation, Menu::View, QT_TRANSLATE_NOOP("WindowActions", "Is&olation of node groups"), "Ctrl+Shift+I"},
    {Command::ShowCiRunners, Menu::View, QT_TRANSLATE_NOOP("WindowActions", "CI runners and the pods the&y make"), "Ctrl+Shift+C"},
    {Command::ShowAccess, Menu::View, QT_TRANSLATE_NOOP("WindowActions", "Reach and rights of this ob&ject"), "Ctrl+Shift+A"},
    {Command::ShowRules, Menu::View, QT_TRANSLATE_NOOP("WindowActions", "Rules: which ru&n here"), "Ctrl+Shift+U"},
    {Command::ToggleWorkspace, Menu::View, QT_TRANSLATE_NOOP("WindowActions", "&Workspace panel"), "Ctrl+B", true},
    {Command::ToggleFindings, Menu::View, QT_TRANSLATE_NOOP("WindowActions", "F&indings panel"), "Ctrl+J"},
    {Command::ToggleDetails, Menu::View, QT_TRANSLATE_NOOP("WindowActions", "&Details panel"), "Ctrl+Alt+B"},
    {Command::ToggleOutline, Menu::View, QT_TRANSLATE_NOOP("WindowActions", "Ou&tline panel"), "Ctrl+Alt+O"},
    {Command::FocusFindings, Menu::View, QT_TRANSLATE_NOOP("WindowActions", "&Go to findings panel"), "Ctrl+Shift+M"},
    {Command::NextPane, Menu::View, QT_TRANSLATE_NOOP("WindowActions", "Ne&xt pane"), "F6"},
    {Command::PreviousPane, Menu::View, QT_TRANSLATE_NOOP("WindowActions", "&Previous pane"), "Shift+F6"},
    {Command::MessagesOff, Menu::View, QT_TRANSLATE_NOOP("WindowActions", "No &messages in the text"), "", true},
    {Command::MessagesCurrentLine, Menu::View, QT_TRANSLATE_NOOP("WindowActions", "Message on the c&urrent line"), ""},
    {Command::MessagesAll, Menu::View, QT_TRANSLATE_NOOP("WindowActions", "Messages on &all lines"), ""},
    {Command::WrapLines, Menu::View, QT_TRANSLATE_NOOP("WindowActions", "Wrap lines at t&he edge"), "Alt+Z", true},
    {Command::ShowWhitespace, Menu::View, QT_TRANSLATE_NOOP("WindowActions", "Show spaces and ta&bs"), ""},
    {Command::SplitBeside, Menu::View, QT_TRANSLATE_NOOP("WindowActions", "Split &view, side by side"), "Ctrl+\\"},
    {Command::SplitBelow, Menu::View, QT_TRANSLATE_NOOP("WindowActions", "Split view, stac&ked"), ""},
    {Command::ZoomIn, Menu::View, QT_TRANSLATE_NOOP("WindowActions", "&Larger text"), "Ctrl+=; Ctrl++", true},
    {Command::ZoomOut, Menu::View, QT_TRANSLATE_NOOP("WindowActions", "&Smaller text"), "Ctrl+-"},
    {Command::ZoomReset, Menu::View, QT_TRANSLATE_NOOP("WindowActions", "Normal text si&ze"), "Ctrl+0"},
    {Command::FullScreen, Menu::View, QT_TRANSLATE_NOOP("WindowActions", "Full sc&reen"), "F11", true},
    {Command::GoToFile, Menu::Go, QT_TRANSLATE_NOOP("WindowActions", "Go to &file…"), "Ctrl+P"},
    {Command::GoToResource, Menu::Go, QT_TRANSLATE_NOOP("WindowActions", "Go to re&source…"), "Ctrl+T"},
    {Command::GoToLine, Menu::Go, QT_TRANSLATE_NOOP("WindowActions", "Go to &line…"), "Ctrl+G"},
    {Command::FocusOutline, Menu::Go, QT_TRANSLATE_NOOP("WindowActions", "Go to o&utline"), "Ctrl+Shift+O"},
    {Command::GoToDefinition, Menu::Go, QT_TRANSLATE_NOOP("WindowActions", "Go to &definition"), "F12"},
    {Command::FindReferences, Menu::Go, QT_TRANSLATE_NOOP("WindowActions", "Find r&eferences"), "Shift+F12"},
    {Command::NextFinding, Menu::Go, QT_TRANSLATE_NOOP("WindowActions", "&Next finding"), "F8", true},
    {Command::PreviousFinding, Menu::Go, QT_TRANSLATE_NOOP("WindowActions", "&Previous finding"), "Shift+F8"},
    {Command::NextInFile, Menu::Go, QT_TRANSLATE_NOOP("WindowActions", "Next finding in &this file"), "Alt+F8"},
    {Command::PreviousInFile, Menu::Go, QT_TRANSLATE_NOOP("WindowActions", "Previous finding in t&his file"), "Shift+Alt+F8"},
    {Command::NextTab, Menu::Go, QT_TRANSLATE_NOOP("WindowActions", "Ne&xt open file"), "Ctrl+Tab; Ctrl+PgDown", true},
    {Command::PreviousTab, Menu::Go, QT_TRANSLATE_NOOP("WindowActions", "P&revious open file"), "Ctrl+Shift+Tab; Ctrl+PgUp"},
    {Command::Back, Menu::Go, QT_TRANSLATE_NOOP("WindowActions", "&Back"), "Alt+Left", true},
    {Command::Forward, Menu::Go, QT_TRANSLATE_NOOP("WindowActions", "F&orward"), "Alt+Right"},
    {Command::QuickFix, Menu::Fix, QT_TRANSLATE_NOOP("WindowActions", "&Quick fix…"), "Ctrl+.; Alt+Return"},
    {Command::ApplyPreferred, Menu::Fix, QT_TRANSLATE_NOOP("WindowActions", "&Apply the preferred fix"),
     "Shift+Alt+.; Shift+Alt+>; Alt+>"},
    {Command::FixAllSafe, Menu::Fix, QT_TRANSLATE_NOOP("WindowActions", "Fix all that is &safe in this file…"), "", true},
    {Command::FixAllOfRule, Menu::Fix, QT_TRANSLATE_NOOP("WindowActions", "Fix all findings of this &rule in this file…"), ""},
    {Command::FixAllSafeEverywhere, Menu::Fix, QT_TRANSLATE_NOOP("WindowActions", "Fix all that is safe in the &workspace…"), "",
     true},
    {Command::FixAllOfRuleEverywhere, Menu::Fix,
     QT_TRANSLATE_NOOP("WindowActions", "Fix all findings of this r&ule in the workspace…"), ""},
    {Command::CheckAgain, Menu::Review, QT_TRANSLATE_NOOP("WindowActions", "&Check again from disk"), "F5"},
    {Command::Explain, Menu::Review, QT_TRANSLATE_NOOP("WindowActions", "&Explain this finding"), "F1"},
    {Command::FilterFindings, Menu::Review, QT_TRANSLATE_NOOP("WindowActions", "&Filter findings"), "Ctrl+Shift+F", true},
    {Command::ShowNotUnderstood, Menu::Review, QT_TRANSLATE_NOOP("WindowActions", "Show what was &not understood"), ""},
    {Command::Rules, Menu::Help, QT_TRANSLATE_NOOP("WindowActions", "&Rules…"), ""},
    {Command::About, Menu::Help, QT_TRANSLATE_NOOP("WindowActions", "&About Bulkhead"), ""},
};

constexpr const char *menuTitles[] = {
    QT_TRANSLATE_NOOP("WindowActions", "&File"), QT_TRANSLATE_NOOP("WindowActions", "&Edit"),
    QT_TRANSLATE_NOOP("WindowActions", "&View"), QT_TRANSLATE_NOOP("WindowActions", "&Go"),
    QT_TRANSLATE_NOOP("WindowActions", "Fi&x"),  QT_TRANSLATE_NOOP("WindowActions", "&Review"),
    QT_TRANSLATE_NOOP("WindowActions", "&Help"),
};

} // namespace

WindowActions::WindowActions(QWidget *window)
    : QObject(window)
{
    for (const Entry &entry : entries)
        addAction(entry.command, entry.text, entry.keys, window);
    auto *messages = new QActionGroup(this);
    for (const Command command : {Command::MessagesOff, Command::MessagesCurrentLine, Command::MessagesAll}) {
        action(command)->setCheckable(true);
        messages->addAction(action(command));
    }
    for (const Command command : {Command::ToggleWorkspace, Command::ToggleFindings, Command::ToggleDetails, Command::ToggleOutline,
                                  Command::WrapLines, Command::ShowWhitespace, Command::SplitBeside, Command::SplitBelow})
        action(command)->setCheckable(true);
    action(Command::Quit)->setMenuRole(QAction::QuitRole);
    action(Command::Preferences)->setMenuRole(QAction::PreferencesRole);
    action(Command::About)->setMenuRole(QAction::AboutRole);
}

void WindowActions::addAction(Command command, const char *text, const char *keys, QWidget *window)
{
    auto *action = new QAction(QCoreApplication::translate("WindowActions", text), this);
    QList<QKeySequence> shortcuts;
    for (const QString &key : QString::fromLatin1(keys).split(QStringLiteral("; "), Qt::SkipEmptyParts))
        shortcuts.append(QKeySequence(key, QKeySequence::PortableText));
    action->setShortcuts(shortcuts);
    action->setShortcutContext(Qt::WindowShortcut);
    window->addAction(action);
    m_actions[command] = action;
}

void WindowActions::fillMenuBar(QMenuBar &bar) const
{
    std::map<Menu, QMenu *> menus;
    for (std::size_t i = 0; i < std::size(menuTitles); ++i)
        menus[static_cast<Menu>(i)] = bar.addMenu(QCoreApplication::translate("WindowActions", menuTitles[i]));
    for (const Entry &entry : entries) {
        QMenu *menu = menus.at(entry.menu);
        if (entry.startsGroup)
            menu->addSeparator();
        menu->addAction(action(entry.command));
    }
}

void WindowActions::setEnabled(std::initializer_list<Command> commands, bool enabled)
{
    for (const Command command : commands)
        action(command)->setEnabled(enabled);
}

} // namespace bulkhead
