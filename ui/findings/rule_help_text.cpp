#include "ui/findings/rule_help_text.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringList>

namespace bulkhead {

namespace {

constexpr auto fence = QLatin1StringView("```");

/// Over an example: what the word after the language of its fence says about it.
QString caption(const QStringList &words)
{
    if (words.contains(QLatin1StringView("flagged")))
        return QCoreApplication::translate("RuleHelp", "Flagged");
    if (words.value(1) == QLatin1StringView("fixed") && words.size() > 2)
        return QCoreApplication::translate("RuleHelp", "After fix %1").arg(words.at(2));
    if (words.contains(QLatin1StringView("fixed")))
        return QCoreApplication::translate("RuleHelp", "After the fix");
    if (words.contains(QLatin1StringView("ok")))
        return QCoreApplication::translate("RuleHelp", "Fine");
    return {};
}

QString openingFence(const QString &line)
{
    const QStringList words = line.trimmed().mid(fence.size()).simplified().split(u' ', Qt::SkipEmptyParts);
    const QString opening = fence + words.value(0);
    const QString over = caption(words);
    return over.isEmpty() ? opening : QStringLiteral("**%1**\n\n%2").arg(over, opening);
}

} // namespace

QString readableRuleHelp(const QString &markdown)
{
    static const QRegularExpression marker(QStringLiteral("\\s*#\\s*expect:.*$"));
    QStringList lines;
    bool inFence = false;
    for (const QString &line : markdown.split(u'\n')) {
        if (line.trimmed().startsWith(fence)) {
            lines.push_back(inFence ? QString(fence) : openingFence(line));
            inFence = !inFence;
            continue;
        }
        QString shown = line;
        const bool isMarked = inFence && shown.contains(marker);
        if (isMarked)
            shown.remove(marker);
        if (!isMarked || !shown.trimmed().isEmpty())
            lines.push_back(shown);
    }
    return lines.join(u'\n');
}

QString markdownSection(const QString &markdown, const QString &title)
{
    QStringList lines;
    bool inside = false;
    for (const QString &line : markdown.split(u'\n')) {
        if (line.startsWith(u'#')) {
            if (inside)
                break;
            static const QRegularExpression hashes(QStringLiteral("^#+\\s*|\\s*#*\\s*$"));
            inside = QString(line).remove(hashes).compare(title, Qt::CaseInsensitive) == 0;
        } else if (inside) {
            lines.push_back(line);
        }
    }
    return lines.join(u'\n').trimmed();
}

} // namespace bulkhead
