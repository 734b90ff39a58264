#include "ui/editor/editor_pane.h"

#include "ui/editor/find_bar.h"
#include "ui/editor/go_to_line_bar.h"
#include "ui/editor/message_bar.h"

#include <QKeyEvent>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace bulkhead {

EditorPane::EditorPane(KSyntaxHighlighting::Repository &repository, QWidget *parent)
    : QWidget(parent)
    , m_breadcrumb(new QLabel(this))
    , m_message(new MessageBar(this))
    , m_plainText(new MessageBar(this))
    , m_editor(new YamlEditor(repository, this))
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
    layout->addWidget(m_editor, 1);
    layout->addWidget(m_find);
    layout->addWidget(m_goToLine);

    connect(m_editor, &YamlEditor::fixChosen, this, &EditorPane::fixChosen);
    connect(m_editor, &YamlEditor::explainRequested, this, &EditorPane::explainRequested);
    connect(m_editor, &YamlEditor::caretMoved, this, &EditorPane::caretMoved);
    connect(m_editor, &YamlEditor::highlightingChanged, this, [this](bool highlighted) {
        if (highlighted)
            m_plainText->hide();
        else
            m_plainText->showMessage(tr("This file is over 4 MB: its text is shown without syntax colours. Findings are complete."),
                                     {});
    });
    setTheme(m_editor->theme());
}

void EditorPane::setTheme(const Theme &theme)
{
    m_editor->setTheme(theme);
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
