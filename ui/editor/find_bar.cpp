#include "ui/editor/find_bar.h"

#include "ui/editor/yaml_editor.h"
#include "ui/theme/icons.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

#include <algorithm>

namespace bulkhead {

namespace {

constexpr int fieldWidth = 320;
constexpr int refreshMilliseconds = 150;

} // namespace

FindBar::FindBar(YamlEditor &editor, QWidget *parent)
    : QWidget(parent)
    , m_editor(&editor)
    , m_pattern(new QLineEdit(this))
    , m_replacement(new QLineEdit(this))
    , m_replaceRow(new QWidget(this))
    , m_status(new QLabel(this))
{
    build();
    m_refresh.setSingleShot(true);
    m_refresh.setInterval(refreshMilliseconds);
    connect(&m_refresh, &QTimer::timeout, this, &FindBar::refresh);
    connect(m_pattern, &QLineEdit::textChanged, this, &FindBar::search);
    connectEditor();
    hide();
}

void FindBar::connectEditor()
{
    connect(m_editor, &QPlainTextEdit::textChanged, this, [this] {
        if (isVisible())
            m_refresh.start();
    });
    connect(m_editor, &QPlainTextEdit::cursorPositionChanged, this, [this] {
        if (isVisible())
            showStatus();
    });
}

void FindBar::setEditor(YamlEditor &editor)
{
    if (m_editor == &editor)
        return;
    disconnect(m_editor, nullptr, this, nullptr);
    m_editor->setSearchHighlight({});
    m_editor = &editor;
    connectEditor();
    if (isVisible())
        search();
}

void FindBar::build()
{
    setProperty("panel", QStringLiteral("raised"));
    setAttribute(Qt::WA_StyledBackground);
    setAutoFillBackground(true);
    m_pattern->setPlaceholderText(tr("Find"));
    m_pattern->setAccessibleName(tr("Find"));
    m_replacement->setPlaceholderText(tr("Replace with"));
    m_replacement->setAccessibleName(tr("Replace with"));
    m_status->setProperty("role", QStringLiteral("muted"));
    m_status->setMinimumWidth(90);
    for (QLineEdit *edit : {m_pattern, m_replacement})
        edit->setMaximumWidth(fieldWidth);

    auto *find = new QHBoxLayout;
    find->setSpacing(Metrics::space1);
    find->addWidget(m_pattern, 1);
    for (QToolButton *toggle : {m_case = addToggle(QStringLiteral("match-case"), tr("Match case")),
                               m_word = addToggle(QStringLiteral("whole-word"), tr("Whole words")),
                               m_regex = addToggle(QStringLiteral("regex"), tr("Regular expression"))})
        find->addWidget(toggle);
    find->addSpacing(Metrics::space2);
    find->addWidget(m_status);
    find->addWidget(addButton(QStringLiteral("previous"), tr("Previous match (Shift+F3)"), &FindBar::findPrevious));
    find->addWidget(addButton(QStringLiteral("next"), tr("Next match (F3)"), &FindBar::findNext));
    find->addStretch();
    find->addWidget(addButton(QStringLiteral("close"), tr("Close the find bar (Esc)"), &FindBar::close));

    auto *replace = new QHBoxLayout(m_replaceRow);
    replace->setContentsMargins(0, 0, 0, 0);
    replace->setSpacing(Metrics::space1);
    replace->addWidget(m_replacement, 1);
    replace->addWidget(addButton(QStringLiteral("replace"), tr("Replace this match (Return)"), &FindBar::replaceOne));
    replace->addWidget(addButton(QStringLiteral("replace-all"), tr("Replace all matches (Ctrl+Alt+Return)"), &FindBar::replaceAll));
    replace->addStretch();

    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(Metrics::space2, Metrics::space1, Metrics::space2, Metrics::space1);
    rows->setSpacing(Metrics::space1);
    rows->addLayout(find);
    rows->addWidget(m_replaceRow);
    setTheme(m_editor->theme());
}

QToolButton *FindBar::addToggle(const QString &icon, const QString &name)
{
    auto *button = new QToolButton(this);
    button->setCheckable(true);
    button->setToolTip(name);
    button->setAccessibleName(name);
    connect(button, &QToolButton::toggled, this, &FindBar::search);
    m_icons.append({button, icon});
    return button;
}

QToolButton *FindBar::addButton(const QString &icon, const QString &name, void (FindBar::*slot)())
{
    auto *button = new QToolButton(this);
    button->setToolTip(name);
    button->setAccessibleName(name);
    connect(button, &QToolButton::clicked, this, slot);
    m_icons.append({button, icon});
    return button;
}

void FindBar::setTheme(const Theme &theme)
{
    for (const auto &[button, icon] : std::as_const(m_icons))
        button->setIcon(themedIcon(icon, theme));
}

SearchOptions FindBar::options() const
{
    return {m_pattern->text(), m_case->isChecked(), m_word->isChecked(), m_regex->isChecked()};
}

void FindBar::open(Mode mode)
{
    const QTextCursor caret = m_editor->textCursor();
    m_searchFrom = caret.selectionStart();
    const QString selected = caret.selectedText();
    m_replaceRow->setVisible(mode == Mode::Replace && !m_editor->isReadOnly());
    show();
    if (!selected.isEmpty() && !selected.contains(QChar::ParagraphSeparator))
        m_pattern->setText(selected);
    search();
    m_pattern->selectAll();
    m_pattern->setFocus();
}

void FindBar::close()
{
    hide();
    m_refresh.stop();
    m_matches.clear();
    m_editor->setSearchHighlight({});
    m_editor->setFocus();
}

void FindBar::refresh()
{
    const QRegularExpression expression = options().expression();
    m_matches = TextSearch::allMatches(*m_editor->document(), expression);
    m_editor->setSearchHighlight(expression.isValid() ? expression : QRegularExpression());
    showStatus();
}

/// As the person types the pattern, the first match from where the search began is shown.
void FindBar::search()
{
    if (!isVisible())
        return;
    refresh();
    const auto match = std::ranges::lower_bound(m_matches, m_searchFrom, {}, &SearchMatch::begin);
    if (!m_matches.empty())
        select(match == m_matches.end() ? m_matches.front() : *match);
    showStatus();
}

void FindBar::select(const SearchMatch &match)
{
    QTextCursor cursor(m_editor->document());
    cursor.setPosition(match.begin);
    cursor.setPosition(match.end, QTextCursor::KeepAnchor);
    m_editor->setTextCursor(cursor);
    m_editor->ensureCursorVisible();
}

void FindBar::findNext()
{
    if (m_pattern->text().isEmpty()) {
        open(Mode::Find);
        return;
    }
    refresh();
    if (m_matches.empty())
        return;
    const auto next = std::ranges::lower_bound(m_matches, m_editor->textCursor().selectionEnd(), {}, &SearchMatch::begin);
    select(next == m_matches.end() ? m_matches.front() : *next);
    m_searchFrom = m_editor->textCursor().selectionStart();
}

void FindBar::findPrevious()
{
    if (m_pattern->text().isEmpty()) {
        open(Mode::Find);
        return;
    }
    refresh();
    if (m_matches.empty())
        return;
    const auto from = std::ranges::lower_bound(m_matches, m_editor->textCursor().selectionStart(), {}, &SearchMatch::begin);
    select(from == m_matches.begin() ? m_matches.back() : *(from - 1));
    m_searchFrom = m_editor->textCursor().selectionStart();
}

void FindBar::replaceOne()
{
    if (m_editor->isReadOnly())
        return;
    QTextCursor cursor = m_editor->textCursor();
    TextSearch::replaceMatch(cursor, options(), m_replacement->text());
    findNext();
}

void FindBar::replaceAll()
{
    if (m_editor->isReadOnly())
        return;
    const int count = TextSearch::replaceAll(*m_editor->document(), options(), m_replacement->text());
    refresh();
    m_status->setText(tr("%n replaced", nullptr, count));
}

QString FindBar::status() const
{
    return m_status->text();
}

void FindBar::showStatus()
{
    const QRegularExpression expression = options().expression();
    m_pattern->setToolTip(expression.isValid() ? QString() : expression.errorString());
    if (!expression.isValid()) {
        m_status->setText(tr("not an expression: %1").arg(expression.errorString()));
        return;
    }
    if (m_pattern->text().isEmpty() || m_matches.empty()) {
        m_status->setText(m_pattern->text().isEmpty() ? QString() : tr("no match"));
        return;
    }
    const QString total =
        m_matches.size() == TextSearch::mostMatches ? tr("over %1").arg(m_matches.size()) : QString::number(m_matches.size());
    const QTextCursor caret = m_editor->textCursor();
    const auto here = std::ranges::lower_bound(m_matches, caret.selectionStart(), {}, &SearchMatch::begin);
    const bool selected = here != m_matches.end() && here->begin == caret.selectionStart() && here->end == caret.selectionEnd();
    m_status->setText(selected ? tr("%1 of %2").arg(here - m_matches.begin() + 1).arg(total)
                               : tr("%n match(es)", nullptr, static_cast<int>(m_matches.size())));
}

void FindBar::keyPressEvent(QKeyEvent *event)
{
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const bool shift = event->modifiers().testFlag(Qt::ShiftModifier);
    if (event->key() == Qt::Key_Escape)
        close();
    else if (isReturn && event->modifiers().testFlags(Qt::ControlModifier | Qt::AltModifier))
        replaceAll();
    else if (isReturn && m_replacement->hasFocus())
        replaceOne();
    else if (isReturn && shift)
        findPrevious();
    else if (isReturn)
        findNext();
    else
        QWidget::keyPressEvent(event);
}

} // namespace bulkhead
