#include "ui/editor/editor_pane.h"

#include "ui/editor/find_bar.h"
#include "ui/editor/go_to_line_bar.h"
#include "ui/editor/message_bar.h"

#include <QKeyEvent>
#include <QLabel>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace bulkhead {

EditorPane::EditorPane(KSyntaxHighlighting::Repository &repository, QWidget *parent)
    : QWidget(parent)
    , m_repository(repository)
    , m_breadcrumb(new QLabel(this))
    , m_message(new MessageBar(this))
    , m_plainText(new MessageBar(this))
    , m_views(new QSplitter(this))
    , m_first(new YamlEditor(repository, this))
    , m_editor(m_first)
    , m_find(new FindBar(*m_editor, this))
    , m_goToLine(new GoToLineBar(*m_editor, this))
{
    setFocusProxy(m_editor);
    m_breadcrumb->setProperty("role", QStringLiteral("muted"));
    m_breadcrumb->setTextFormat(Qt::PlainText);
    m_breadcrumb->setAccessibleName(tr("Place of the caret"));
    m_breadcrumb->setContentsMargins(Metrics::space3, Metrics::space1, Metrics::space3, Metrics::space1);
    m_breadcrumb->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_breadcrumb->setLayoutDirection(Qt::LeftToRight);
    m_breadcrumb->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    for (QWidget *part : std::initializer_list<QWidget *>{m_breadcrumb, m_message, m_plainText})
        layout->addWidget(part);
    m_views->setChildrenCollapsible(false);
    m_views->addWidget(m_first);
    layout->addWidget(m_views, 1);
    layout->addWidget(m_find);
    layout->addWidget(m_goToLine);

    connectEditor(*m_first);
    connect(m_first, &YamlEditor::highlightingChanged, this, [this](bool highlighted) {
        if (highlighted)
            m_plainText->hide();
        else
            m_plainText->showMessage(tr("This file is over 4 MB: its text is shown without syntax colours. Findings are complete."),
                                     {});
    });
    setTheme(m_editor->theme());
}

void EditorPane::connectEditor(YamlEditor &editor)
{
    editor.installEventFilter(this);
    connect(&editor, &YamlEditor::fixChosen, this, &EditorPane::fixChosen);
    connect(&editor, &YamlEditor::explainRequested, this, &EditorPane::explainRequested);
    connect(&editor, &YamlEditor::outcomesWanted, this, &EditorPane::outcomesWanted);
    connect(&editor, &YamlEditor::caretMoved, this, [this, &editor](int line, int column, ByteOffset offset) {
        if (&editor == m_editor)
            Q_EMIT caretMoved(line, column, offset);
    });
    connect(&editor, &YamlEditor::zoomChanged, this, [this](int percent) {
        for (YamlEditor *one : editors()) // they share the document, and with it the font
            one->setZoom(percent);
    });
}

QList<YamlEditor *> EditorPane::editors() const
{
    return m_second ? QList{m_first, m_second} : QList{m_first};
}

std::optional<Qt::Orientation> EditorPane::splitting() const
{
    return m_second ? std::optional(m_views->orientation()) : std::nullopt;
}

void EditorPane::split(Qt::Orientation orientation)
{
    m_views->setOrientation(orientation);
    if (m_second)
        return;
    m_second = new YamlEditor(m_repository);
    m_second->setTheme(m_first->theme());
    m_second->setAccessibleName(tr("%1, second view").arg(m_first->accessibleName()));
    m_second->setZoom(m_first->zoom());
    m_second->setWordWrap(m_first->wordWrap());
    m_second->setWhitespaceShown(m_first->isWhitespaceShown());
    m_second->setInlineMessages(m_first->inlineMessages());
    m_second->setEditable(!m_first->isReadOnly());
    m_views->addWidget(m_second);
    m_views->setSizes({1000, 1000}); // halves of what there is
    m_second->showSame(*m_first);
    connectEditor(*m_second);
    Q_EMIT viewAdded(m_second);
    use(*m_second);
    m_second->setFocus();
}

void EditorPane::unsplit()
{
    if (!m_second)
        return;
    const bool hadFocus = m_second->hasFocus();
    if (m_editor == m_second) // whoever worked there goes on at that place
        m_first->setTextCursor(m_second->textCursor());
    use(*m_first);
    delete std::exchange(m_second, nullptr);
    if (hadFocus)
        m_first->setFocus();
}

void EditorPane::dropDocument()
{
    unsplit();
    m_first->showDocument(nullptr);
}

void EditorPane::use(YamlEditor &editor)
{
    if (std::exchange(m_editor, &editor) == &editor)
        return;
    setFocusProxy(m_editor);
    m_find->setEditor(*m_editor);
    m_goToLine->setEditor(*m_editor);
    m_editor->reportCaret();
}

bool EditorPane::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn) {
        if (auto *editor = qobject_cast<YamlEditor *>(watched))
            use(*editor);
    }
    return QWidget::eventFilter(watched, event);
}

void EditorPane::setTheme(const Theme &theme)
{
    for (YamlEditor *editor : editors())
        editor->setTheme(theme);
    m_find->setTheme(theme);
    m_message->setTheme(theme);
    m_plainText->setTheme(theme);
}

void EditorPane::setBreadcrumb(const QString &text)
{
    m_breadcrumb->setText(text);
    m_breadcrumb->setToolTip(text);
    m_breadcrumb->setVisible(!text.isEmpty());
}

void EditorPane::showBar(const QString &text, const QList<QAction *> &actions)
{
    m_message->showMessage(text, actions);
}

void EditorPane::hideBar()
{
    m_message->hide();
}

QString EditorPane::barText() const
{
    return m_message->text();
}

void EditorPane::find()
{
    m_goToLine->hide();
    m_find->open(FindBar::Mode::Find);
}

void EditorPane::replace()
{
    m_goToLine->hide();
    m_find->open(FindBar::Mode::Replace);
}

void EditorPane::findNext()
{
    m_find->findNext();
}

void EditorPane::findPrevious()
{
    m_find->findPrevious();
}

void EditorPane::goToLine()
{
    m_find->close();
    m_goToLine->open();
}

EditorPane::Command EditorPane::commandFor(const QKeyEvent &event)
{
    struct Key {
        QKeyCombination keys;
        Command command;
    };
    // Not QKeySequence::FindNext: on some platforms it holds Ctrl+G as well.
    static constexpr std::array table{
        Key{Qt::CTRL | Qt::Key_F, &EditorPane::find},           Key{Qt::CTRL | Qt::Key_H, &EditorPane::replace},
        Key{Qt::CTRL | Qt::Key_G, &EditorPane::goToLine},       Key{QKeyCombination(Qt::Key_F3), &EditorPane::findNext},
        Key{Qt::SHIFT | Qt::Key_F3, &EditorPane::findPrevious},
    };
    const QKeyCombination pressed(event.modifiers() & ~Qt::KeypadModifier, static_cast<Qt::Key>(event.key()));
    const auto found = std::ranges::find(table, pressed, &Key::keys);
    return found == table.end() ? nullptr : found->command;
}

bool EditorPane::event(QEvent *event)
{
    const bool ours = event->type() == QEvent::ShortcutOverride && commandFor(static_cast<QKeyEvent &>(*event));
    if (!ours)
        return QWidget::event(event);
    event->accept();
    return true;
}

void EditorPane::keyPressEvent(QKeyEvent *event)
{
    if (const Command command = commandFor(*event))
        (this->*command)();
    else
        QWidget::keyPressEvent(event);
}

} // namespace bulkhead
