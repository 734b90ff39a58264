#include "ui/editor/line_editing.h"

#include <QTextBlock>

#include <algorithm>
#include <vector>

namespace bulkhead::LineEditing {

namespace {

std::vector<QTextBlock> selectedLines(const QTextCursor &cursor)
{
    QTextBlock first = cursor.document()->findBlock(cursor.selectionStart());
    QTextBlock last = cursor.document()->findBlock(cursor.selectionEnd());
    // A selection that ends before a line's first character does not mean that line.
    if (last != first && cursor.selectionEnd() == last.position())
        last = last.previous();
    std::vector<QTextBlock> lines;
    for (; first.isValid(); first = first.next()) {
        lines.push_back(first);
        if (first == last)
            break;
    }
    return lines;
}

bool isBlank(const QTextBlock &block)
{
    return QStringView(block.text()).trimmed().isEmpty();
}

bool isComment(const QTextBlock &block)
{
    return QStringView(block.text()).trimmed().startsWith(u'#');
}

QTextCursor cursorAt(const QTextBlock &block, qsizetype column)
{
    QTextCursor cursor(block);
    cursor.setPosition(block.position() + static_cast<int>(column));
    return cursor;
}

void removeAt(const QTextBlock &block, qsizetype column, qsizetype count)
{
    QTextCursor cursor = cursorAt(block, column);
    cursor.movePosition(QTextCursor::NextCharacter, QTextCursor::KeepAnchor, static_cast<int>(count));
    cursor.removeSelectedText();
}

void uncomment(const QTextBlock &block)
{
    const QString text = block.text();
    const qsizetype hash = text.indexOf(u'#');
    if (hash >= 0)
        removeAt(block, hash, text.mid(hash + 1).startsWith(u' ') ? 2 : 1);
}

/// Where keys of the line's innermost mapping stand: `- - name: x` holds keys two stops further in.
qsizetype keyColumn(QStringView line)
{
    qsizetype column = indentation(line);
    while (line.mid(column).startsWith(u"- "))
        column += 2 + indentation(line.mid(column + 2));
    return column;
}

bool opensBlock(QStringView line, Syntax syntax)
{
    if (syntax == Syntax::Json)
        return line.endsWith(u'{') || line.endsWith(u'[');
    const QStringView value = line.mid(line.lastIndexOf(u' ') + 1);
    const bool blockScalar = value.size() <= 3 && (value.startsWith(u'|') || value.startsWith(u'>'));
    return line.endsWith(u':') || line == u"-" || blockScalar;
}

/// The column of the last dash of a line that is an item without keys, such as `- ALL`; -1 for any other.
qsizetype scalarItemDash(QStringView line)
{
    qsizetype dash = -1;
    qsizetype column = indentation(line);
    while (line.mid(column).startsWith(u"- ")) {
        dash = column;
        column += 2 + indentation(line.mid(column + 2));
    }
    const QStringView item = withoutComment(line.mid(column));
    if (dash < 0 || item.isEmpty())
        return -1;
    if (item.front() == u'"' || item.front() == u'\'') // only one that is closed, and no key
        return item.size() > 1 && item.indexOf(item.front(), 1) == item.size() - 1 ? dash : -1;
    const bool isKey = item.endsWith(u':') || item.contains(u": ");
    const bool isOpen = QStringView(u"|>{[&*!?%@`").contains(item.front());
    return isKey || isOpen ? -1 : dash;
}

/// An item that was begun and left empty below another one ends their list: the dash goes. True if it did.
bool endsList(QTextCursor &cursor)
{
    const QString line = cursor.block().text();
    const qsizetype dash = indentation(line);
    const bool isEmptyItem = QStringView(line).trimmed() == u"-" && cursor.positionInBlock() > dash;
    const QTextBlock above = cursor.block().previous();
    if (!isEmptyItem || !above.isValid() || scalarItemDash(above.text()) != dash)
        return false;
    removeAt(cursor.block(), dash, line.size() - dash);
    return true;
}

} // namespace

qsizetype indentation(QStringView line)
{
    return std::ranges::find_if(line, [](QChar c) { return c != u' ' && c != u'\t'; }) - line.begin();
}

QStringView withoutComment(QStringView line)
{
    QChar quote;
    for (qsizetype i = 0; i < line.size(); ++i) {
        const QChar c = line.at(i);
        if (!quote.isNull())
            quote = c == quote ? QChar() : quote;
        else if ((c == u'"' || c == u'\'') && (i == 0 || !line.at(i - 1).isLetterOrNumber()))
            quote = c;
        else if (c == u'#' && (i == 0 || line.at(i - 1).isSpace()))
            return line.first(i).trimmed();
    }
    return line.trimmed();
}

void toggleComment(QTextCursor cursor, Syntax syntax)
{
    if (syntax == Syntax::Json)
        return;
    std::vector<QTextBlock> lines = selectedLines(cursor);
    if (lines.size() > 1)
        std::erase_if(lines, isBlank);
    if (lines.empty())
        return;
    const bool allComments = std::ranges::all_of(lines, isComment);
    qsizetype column = indentation(lines.front().text());
    for (const QTextBlock &line : lines)
        column = std::min(column, indentation(line.text()));
    cursor.beginEditBlock();
    for (const QTextBlock &line : lines) {
        if (allComments)
            uncomment(line);
        else
            cursorAt(line, column).insertText(QStringLiteral("# "));
    }
    cursor.endEditBlock();
}

void indent(QTextCursor &cursor)
{
    if (!cursor.hasSelection()) {
        const int column = cursor.positionInBlock();
        cursor.insertText(QString(indentWidth - column % indentWidth, u' '));
        return;
    }
    cursor.beginEditBlock();
    for (const QTextBlock &line : selectedLines(cursor)) {
        if (!isBlank(line))
            cursorAt(line, 0).insertText(QString(indentWidth, u' '));
    }
    cursor.endEditBlock();
}

void unindent(QTextCursor cursor)
{
    cursor.beginEditBlock();
    for (const QTextBlock &line : selectedLines(cursor)) {
        const QString text = line.text();
        const qsizetype width = text.startsWith(u'\t') ? 1 : std::min<qsizetype>(indentWidth, indentation(text));
        removeAt(line, 0, width);
    }
    cursor.endEditBlock();
}

void newLine(QTextCursor &cursor, Syntax syntax)
{
    cursor.beginEditBlock();
    cursor.removeSelectedText();
    if (syntax == Syntax::Yaml && endsList(cursor))
        return cursor.endEditBlock();
    const QString before = cursor.block().text().left(cursor.positionInBlock());
    const qsizetype dash = syntax == Syntax::Yaml ? scalarItemDash(before) : -1;
    if (dash >= 0) {
        cursor.insertText(QStringLiteral("\n") + QString(dash, u' ') + QStringLiteral("- "));
        return cursor.endEditBlock();
    }
    const QStringView content = syntax == Syntax::Yaml ? withoutComment(before) : QStringView(before).trimmed();
    qsizetype column = syntax == Syntax::Yaml ? keyColumn(before) : indentation(before);
    if (content.startsWith(u"---"))
        column = 0;
    else if (opensBlock(content, syntax))
        column += indentWidth;
    cursor.insertText(QStringLiteral("\n") + QString(column, u' '));
    cursor.endEditBlock();
}

} // namespace bulkhead::LineEditing
