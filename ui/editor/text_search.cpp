#include "ui/editor/text_search.h"

#include <QTextBlock>

#include <ranges>

namespace bulkhead {

namespace {

QString replacementFor(const QRegularExpressionMatch &match, const SearchOptions &options, const QString &replacement)
{
    if (!options.regularExpression)
        return replacement;
    QString text;
    for (qsizetype i = 0; i < replacement.size(); ++i) {
        const bool group = replacement.at(i) == u'\\' && i + 1 < replacement.size() && replacement.at(i + 1).isDigit();
        if (group)
            text += match.captured(replacement.at(++i).digitValue());
        else
            text += replacement.at(i);
    }
    return text;
}

} // namespace

QRegularExpression SearchOptions::expression() const
{
    QString text = regularExpression ? pattern : QRegularExpression::escape(pattern);
    if (wholeWord && !text.isEmpty())
        text = QStringLiteral("(?<!\\w)(?:%1)(?!\\w)").arg(text);
    QRegularExpression::PatternOptions flags = QRegularExpression::UseUnicodePropertiesOption;
    if (!caseSensitive)
        flags |= QRegularExpression::CaseInsensitiveOption;
    return QRegularExpression(text, flags);
}

std::vector<SearchMatch> TextSearch::allMatches(const QTextDocument &document, const QRegularExpression &expression)
{
    std::vector<SearchMatch> found;
    if (expression.pattern().isEmpty() || !expression.isValid())
        return found;
    for (QTextBlock block = document.begin(); block.isValid() && found.size() < mostMatches; block = block.next()) {
        auto matches = expression.globalMatch(block.text());
        while (matches.hasNext() && found.size() < mostMatches) {
            const QRegularExpressionMatch match = matches.next();
            if (match.capturedLength() > 0)
                found.push_back({block.position() + static_cast<int>(match.capturedStart()),
                                 block.position() + static_cast<int>(match.capturedEnd())});
        }
    }
    return found;
}

bool TextSearch::replaceMatch(QTextCursor &cursor, const SearchOptions &options, const QString &replacement)
{
    const QTextBlock block = cursor.document()->findBlock(cursor.selectionStart());
    const QRegularExpressionMatch match = options.expression().match(block.text(), cursor.selectionStart() - block.position());
    const bool selected = match.hasMatch() && cursor.hasSelection()
        && block.position() + match.capturedStart() == cursor.selectionStart()
        && block.position() + match.capturedEnd() == cursor.selectionEnd();
    if (selected)
        cursor.insertText(replacementFor(match, options, replacement));
    return selected;
}

int TextSearch::replaceAll(QTextDocument &document, const SearchOptions &options, const QString &replacement)
{
    const QRegularExpression expression = options.expression();
    if (expression.pattern().isEmpty() || !expression.isValid())
        return 0;
    int count = 0;
    QTextCursor cursor(&document);
    cursor.beginEditBlock();
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        std::vector<QRegularExpressionMatch> matches;
        for (auto found = expression.globalMatch(block.text()); found.hasNext();)
            matches.push_back(found.next());
        // From the end, so that what was found before stays where it is.
        for (const QRegularExpressionMatch &match : matches | std::views::reverse) {
            if (match.capturedLength() == 0)
                continue;
            cursor.setPosition(block.position() + static_cast<int>(match.capturedStart()));
            cursor.setPosition(block.position() + static_cast<int>(match.capturedEnd()), QTextCursor::KeepAnchor);
            cursor.insertText(replacementFor(match, options, replacement));
            ++count;
        }
    }
    cursor.endEditBlock();
    return count;
}

} // namespace bulkhead
