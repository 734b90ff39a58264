#pragma once

#include <QString>
#include <QTextCursor>

namespace bulkhead {

/// How keys change whole lines of a manifest. Each function is one undo step.
namespace LineEditing {

constexpr int indentWidth = 2;

enum class Syntax : std::uint8_t { Yaml, Json };

/// Number of spaces (or tabs) the line begins with.
[[nodiscard]] qsizetype indentation(QStringView line);
/// The line without surrounding blanks and without a YAML comment.
[[nodiscard]] QStringView withoutComment(QStringView line);

/// Comments all lines of the selection, or uncomments them if each is a comment already. JSON has no comments: nothing happens.
void toggleComment(QTextCursor cursor, Syntax syntax);
/// Indents the selected lines, or inserts spaces up to the next stop.
void indent(QTextCursor &cursor);
void unindent(QTextCursor cursor);
/// A new line that continues the structure the caret is in: below `- ALL` begins another item, which, left empty, ends the list.
void newLine(QTextCursor &cursor, Syntax syntax);

} // namespace LineEditing

} // namespace bulkhead
