#include "ui/ci/runner_words.h"

#include "ui/theme/texts.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace bulkhead {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(CiWords)
};

constexpr std::size_t powersInSummary = 2;

} // namespace

QString roleName(CiRole role)
{
    return role == CiRole::Manager ? Tr::tr("manager") : role == CiRole::Job ? Tr::tr("job") : Tr::tr("builder");
}

QString rolesText(const CiRunner &runner)
{
    QStringList names;
    for (const CiRole role : rolesOf(runner))
        names.append(roleName(role));
    return names.join(QStringLiteral(", "));
}

QString scopeName(const CiRunner &runner)
{
    QStringList parts;
    for (const Message &part : runner.scope)
        parts.append(translated(part));
    return parts.join(QStringLiteral(", "));
}

QString confidenceName(CiConfidence confidence)
{
    return confidence == CiConfidence::Certain ? Tr::tr("certain")
        : confidence == CiConfidence::Likely   ? Tr::tr("likely")
                                               : Tr::tr("assumed");
}

QString shortPowerName(Power power)
{
    static constexpr const char *names[] = {
        QT_TRANSLATE_NOOP("CiWords", "do everything"),      QT_TRANSLATE_NOOP("CiWords", "run pods"),
        QT_TRANSLATE_NOOP("CiWords", "run on every node"),  QT_TRANSLATE_NOOP("CiWords", "enter pods"),
        QT_TRANSLATE_NOOP("CiWords", "reach pods"),         QT_TRANSLATE_NOOP("CiWords", "read Secrets"),
        QT_TRANSLATE_NOOP("CiWords", "make tokens"),        QT_TRANSLATE_NOOP("CiWords", "impersonate"),
        QT_TRANSLATE_NOOP("CiWords", "bind roles"),         QT_TRANSLATE_NOOP("CiWords", "escalate roles"),
        QT_TRANSLATE_NOOP("CiWords", "bind its own roles"), QT_TRANSLATE_NOOP("CiWords", "command kubelets"),
        QT_TRANSLATE_NOOP("CiWords", "make volumes"),       QT_TRANSLATE_NOOP("CiWords", "change webhooks"),
        QT_TRANSLATE_NOOP("CiWords", "change APIs"),        QT_TRANSLATE_NOOP("CiWords", "label namespaces"),
        QT_TRANSLATE_NOOP("CiWords", "label nodes"),        QT_TRANSLATE_NOOP("CiWords", "move pods"),
        QT_TRANSLATE_NOOP("CiWords", "issue certificates"), QT_TRANSLATE_NOOP("CiWords", "open networks"),
        QT_TRANSLATE_NOOP("CiWords", "change kube-system"),
    };
    static_assert(std::size(names) == powerCount);
    return Tr::tr(names[static_cast<std::size_t>(power)]);
}

QString powerSentence(const HeldPower &power)
{
    QString text = translated(powerName(power.power));
    text = power.isClusterWide ? Tr::tr("%1, in the whole cluster").arg(text)
                               : Tr::tr("%1, in namespace %2").arg(text, toQString(power.namespaceName));
    QStringList names;
    for (const std::string &name : power.onlyNames)
        names.append(toQString(name));
    if (!names.isEmpty())
        text = Tr::tr("%1 (only %2)").arg(text, names.join(QStringLiteral(", ")));
    return power.certainty == Answer::Unknown ? Tr::tr("perhaps %1").arg(text) : text;
}

QString accountSummary(const RunnerAccount &account)
{
    const QString who = account.role == CiRole::Manager ? Tr::tr("manager") : Tr::tr("job");
    if (!account.carriesToken)
        return Tr::tr("%1: no token in its pods").arg(who);
    if (account.knowledge != AccountKnowledge::Bound)
        return Tr::tr("%1: unknown").arg(who);
    QStringList names;
    for (const HeldPower &power : tellingPowers(account.held)) {
        if (const QString name = shortPowerName(power.power); !names.contains(name))
            names.append(name);
    }
    if (names.isEmpty())
        return account.held.unresolved.empty() ? Tr::tr("%1: nothing that leads further").arg(who) : Tr::tr("%1: unknown").arg(who);
    const auto more = static_cast<int>(names.size()) - static_cast<int>(powersInSummary);
    const QString first = names.first(std::min<qsizetype>(powersInSummary, names.size())).join(QStringLiteral(", "));
    return more > 0 ? Tr::tr("%1: %2 and %L3 more").arg(who, first).arg(more) : Tr::tr("%1: %2").arg(who, first);
}

QString accountName(const RunnerAccount &account)
{
    if (account.account.name.empty())
        return Tr::tr("an account that is not told");
    const QString name = toQString(account.account.name);
    return account.account.namespaceName.empty() ? name : QString(toQString(account.account.namespaceName) + u'/' + name);
}

QString verdictText(RunnerVerdict verdict)
{
    return translated(verdictName(verdict));
}

QColor verdictColour(RunnerVerdict verdict, const Theme &theme)
{
    switch (verdict) {
    case RunnerVerdict::Leaks:
        return theme.critical;
    case RunnerVerdict::Soft:
        return theme.high;
    case RunnerVerdict::Conditional:
    case RunnerVerdict::Unknown:
    case RunnerVerdict::Nowhere:
        return theme.medium;
    default:
        return theme.text;
    }
}

QString versionText(const CiRunner &runner)
{
    if (runner.version.empty())
        return {};
    const QString version = toQString(runner.version);
    return runner.isVersionChosen ? version : Tr::tr("%1: the newest known, not stated").arg(version);
}

QString placeOf(const SourcePtr &source, TextRange range)
{
    if (!source)
        return {};
    const std::uint32_t line = source->lines().lineAt(std::min(range.begin, source->size())) + 1;
    return toQString(source->path()) + u':' + QString::number(line);
}

} // namespace bulkhead
