#include "ui/access/rights_table.h"

#include "core/kube/rbac/powers.h"
#include "ui/access/access_words.h"
#include "ui/theme/texts.h"

#include <QCoreApplication>
#include <QStringList>

namespace bulkhead {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(AccessWords)
};

using Mark = AccessRow::Mark;

constexpr qsizetype mostNames = 8;

QString joined(const QStringList &names)
{
    if (names.size() <= mostNames)
        return names.join(QStringLiteral(", "));
    return Tr::tr("%1 and %L2 more").arg(names.first(mostNames).join(QStringLiteral(", "))).arg(names.size() - mostNames);
}

QStringList textsOf(const std::vector<std::string_view> &texts)
{
    QStringList all;
    for (const std::string_view text : texts)
        all.append(toQString(text));
    return all;
}

QString only(const QString &what, const QStringList &names)
{
    return names.isEmpty() ? what : Tr::tr("%1 (only %2)").arg(what, joined(names));
}

/// "deployments.apps", "pods/exec".
QStringList resourcesOf(const PolicyRule &rule)
{
    QStringList all;
    for (const std::string_view group : rule.apiGroups) {
        for (const std::string_view resource : rule.resources) {
            QString name = toQString(resource);
            if (!group.empty() && group != "*")
                name += u'.' + toQString(group);
            else if (group == "*" && resource != "*")
                name += QStringLiteral(".*");
            if (!all.contains(name))
                all.append(name);
        }
    }
    return all;
}

QString sentenceOf(const PolicyRule &rule)
{
    const QString verbs = joined(textsOf(rule.verbs));
    QStringList parts;
    if (const QStringList resources = resourcesOf(rule); !resources.isEmpty())
        parts.append(only(Tr::tr("%1: %2").arg(joined(resources), verbs), textsOf(rule.resourceNames)));
    if (!rule.nonResourceUrls.empty())
        parts.append(Tr::tr("%1: %2").arg(joined(textsOf(rule.nonResourceUrls)), verbs));
    return parts.join(QStringLiteral("; "));
}

QString whereText(bool isClusterWide, const std::string &namespaceName)
{
    return isClusterWide ? Tr::tr("whole cluster") : Tr::tr("namespace %1").arg(toQString(namespaceName));
}

std::vector<AccessReason> reasonsOf(const Grant &grant)
{
    std::vector<AccessReason> reasons{{translated(explanation(grant)), grant.bindingPlace}};
    if (grant.binding.empty())
        return reasons;
    if (grant.subjectPlace.source)
        reasons.push_back({Tr::tr("the binding names the subject here"), grant.subjectPlace});
    if (grant.roleReference.source)
        reasons.push_back({Tr::tr("it refers to %1 here").arg(toQString(grant.role)), grant.roleReference});
    if (grant.rule && grant.rule->builtInRole.empty())
        reasons.push_back({Tr::tr("the rule that allows it"), grant.rulePlace});
    else if (grant.rule)
        reasons.push_back({Tr::tr("a rule of the built-in role %1 allows it").arg(toQString(grant.rule->builtInRole)), {}});
    return reasons;
}

AccessRow rowOf(Mark mark, const QString &what, const QString &where, const Grant &grant)
{
    const bool isSure = mark == Mark::Power || mark == Mark::Right;
    const QString through = grant.binding.empty() ? translated(explanation(grant))
                                                  : Tr::tr("%1 → %2").arg(toQString(grant.binding), toQString(grant.role));
    AccessRow row{
        .mark = mark, .cells = {what, where, isSure ? Tr::tr("certain") : Tr::tr("unknown"), through}, .reasons = reasonsOf(grant)};
    row.cells.push_back(accessPlaceText(row.place()));
    return row;
}

QString powerText(const HeldPower &power)
{
    QStringList names;
    for (const std::string &name : power.onlyNames)
        names.append(toQString(name));
    return only(translated(powerName(power.power)), names);
}

} // namespace

AccessTable rightsTable(const RbacModel &model, const Subject &subject)
{
    AccessTable table;
    const auto add = [&](AccessRow row) {
        if (table.rows.size() < AccessSheet::mostRows)
            table.rows.push_back(std::move(row));
        else
            ++table.left;
    };
    const HeldPowers held = powers(model, subject);
    for (const HeldPower &power : held.powers)
        add(rowOf(power.certainty == Answer::Yes ? Mark::Power : Mark::PerhapsPower, powerText(power),
                  whereText(power.isClusterWide, power.namespaceName), power.grant));
    for (const Grant &grant : held.unresolved)
        add(rowOf(Mark::PerhapsPower, Tr::tr("anything: the role's rules are not known"),
                  whereText(grant.isClusterWide, grant.namespaceName), grant));
    for (const Grant &grant : model.grantsOf(subject)) {
        if (grant.rule)
            add(rowOf(grant.isCertain() ? Mark::Right : Mark::PerhapsRight, sentenceOf(*grant.rule),
                      whereText(grant.isClusterWide, grant.namespaceName), grant));
    }
    return table;
}

} // namespace bulkhead
