#pragma once

#include <QRegularExpression>
#include <QTextCursor>
#include <QTextDocument>

#include <vector>

namespace bulkhead {

/// What a person looks for, line by line.
struct SearchOptions {
    QString pattern;
    bool caseSensitive = false;
    bool wholeWord = false;
    bool regularExpression = false;

    /// Not valid if the person's expression is not; its errorString says why.
    [[nodiscard]] QRegularExpression expression() const;
};

/// Positions of a match in the document.
struct SearchMatch {
    int begin = 0;
    int end = 0;
};

namespace TextSearch {

/// More are not counted.
constexpr std::size_t mostMatches = 20000;

[[nodiscard]] std::vector<SearchMatch> allMatches(const QTextDocument &document, const QRegularExpression &expression);
/// Puts `replacement` where `cursor` selects a match; with a regular expression, \1 to \9 mean its groups. False if it selects
/// none.
bool replaceMatch(QTextCursor &cursor, const SearchOptions &options, const QString &replacement);
/// One undo step. Returns how many were replaced.
int replaceAll(QTextDocument &document, const SearchOptions &options, const QString &replacement);

} // namespace TextSearch

} // namespace bulkhead
