#include "ui/workspace/document_change.h"

#include <QTextBlock>
#include <QTextDocument>

#include <algorithm>

namespace bulkhead {

namespace {

ByteOffset utf8Size(QStringView text)
{
    return static_cast<ByteOffset>(text.toUtf8().size());
}

/// A place in the document that cuts no surrogate pair.
struct DocumentPlace {
    QTextBlock block;
    int column = 0;
};

enum class Towards : std::uint8_t { Start, End };

DocumentPlace placeAt(const QTextDocument &document, int position, Towards towards)
{
    const QTextBlock block = document.findBlock(std::clamp(position, 0, document.characterCount() - 1));
    const QString text = block.text();
    auto column = std::clamp(position - block.position(), 0, static_cast<int>(text.size()));
    const bool cutsPair =
        column > 0 && column < text.size() && text.at(column).isLowSurrogate() && text.at(column - 1).isHighSurrogate();
    if (cutsPair)
        column += towards == Towards::Start ? -1 : 1;
    return {block, column};
}

TextRange contentOfLine(const SourceText &source, int line)
{
    const auto last = static_cast<int>(source.lines().lineCount()) - 1;
    return source.lineRange(source.lines().lineStart(static_cast<std::uint32_t>(std::clamp(line, 0, last))));
}

std::string_view lineEndingAt(const SourceText &source, int line)
{
    if (line < 0 || line + 1 >= static_cast<int>(source.lines().lineCount()))
        return {};
    const ByteOffset end = contentOfLine(source, line).end;
    return source.text({end, source.lines().lineStart(static_cast<std::uint32_t>(line) + 1)});
}

/// The break after line `line` of the source, or where there is none that of the line before, or the file's usual one.
std::string_view usualLineEnding(const SourceText &source, std::string_view usualEnding, int line)
{
    for (const int candidate : {line, line - 1}) {
        if (const std::string_view ending = lineEndingAt(source, candidate); !ending.empty())
            return ending;
    }
    return source.lines().lineCount() > 1 ? source.lineEnding() : usualEnding;
}

/// Line breaks of the replacement: line by line those that were there, as far as the number of lines is the same.
std::string textBetween(const SourceText &before, std::string_view usualEnding, const DocumentPlace &from, const DocumentPlace &to,
                        int oldLastLine)
{
    const int firstLine = from.block.blockNumber();
    const bool sameLineCount = to.block.blockNumber() == oldLastLine;
    std::string text;
    for (QTextBlock block = from.block; block.isValid(); block = block.next()) {
        const QString line = block.text();
        const int begin = block == from.block ? from.column : 0;
        const int end = block == to.block ? to.column : static_cast<int>(line.size());
        text += QStringView(line).sliced(begin, std::max(0, end - begin)).toUtf8().toStdString();
        if (block == to.block)
            break;
        text += usualLineEnding(before, usualEnding, sameLineCount ? block.blockNumber() : firstLine);
    }
    return text;
}

} // namespace

TextEdit byteEdit(const SourceText &before, std::string_view usualEnding, const QTextDocument &document, int position, int added)
{
    // What stands before and after the change is the same in both, so the new document tells where it lay in the old bytes.
    const DocumentPlace from = placeAt(document, position, Towards::Start);
    const DocumentPlace to = placeAt(document, position + added, Towards::End);
    const int linesAfter = document.blockCount() - 1 - to.block.blockNumber();
    const int oldLastLine = static_cast<int>(before.lines().lineCount()) - 1 - linesAfter;

    const ByteOffset begin =
        contentOfLine(before, from.block.blockNumber()).begin + utf8Size(QStringView(from.block.text()).first(from.column));
    const ByteOffset end = contentOfLine(before, oldLastLine).end - utf8Size(QStringView(to.block.text()).sliced(to.column));
    return {{begin, std::max(begin, end)}, textBetween(before, usualEnding, from, to, oldLastLine)};
}

} // namespace bulkhead
