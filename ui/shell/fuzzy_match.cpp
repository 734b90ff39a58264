#include "ui/shell/fuzzy_match.h"

namespace bulkhead {

namespace {

bool startsWord(QStringView text, qsizetype at)
{
    return at == 0 || !text[at - 1].isLetterOrNumber() || (text[at].isUpper() && text[at - 1].isLower());
}

/// One greedy pass from `start`.
std::optional<int> scoreFrom(QStringView pattern, QStringView text, qsizetype start)
{
    int score = 0;
    qsizetype at = start;
    qsizetype last = -2;
    for (const QChar wanted : pattern) {
        if (wanted.isSpace())
            continue;
        while (at < text.size() && text[at].toCaseFolded() != wanted.toCaseFolded())
            ++at;
        if (at == text.size())
            return std::nullopt;
        score += 1 + (startsWord(text, at) ? 6 : 0) + (at == last + 1 ? 8 : 0);
        last = at++;
    }
    return score;
}

} // namespace

std::optional<int> fuzzyScore(QStringView pattern, QStringView text)
{
    const QStringView wanted = pattern.trimmed();
    if (wanted.isEmpty())
        return 0;
    std::optional<int> best;
    for (qsizetype start = 0; start < text.size(); ++start) {
        if (text[start].toCaseFolded() != wanted.front().toCaseFolded())
            continue;
        const auto score = scoreFrom(wanted, text, start);
        if (!score)
            break; // what cannot be found from here cannot be found further on
        best = std::max(best.value_or(0), *score);
    }
    if (best)
        *best = *best * 16 - static_cast<int>(std::min<qsizetype>(text.size(), 400)) / 4; // of equal fits the shorter one
    return best;
}

} // namespace bulkhead
