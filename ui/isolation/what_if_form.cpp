#include "ui/isolation/what_if_form.h"

#include "ui/isolation/placement_words.h"
#include "ui/theme/texts.h"

#include <QCoreApplication>

namespace bulkhead {

namespace {

/// For translation of free functions.
struct Form {
    Q_DECLARE_TR_FUNCTIONS(bulkhead::WhatIfForm)
};

using WhatIfForm::Kind;
using Read = std::expected<PlacementChange, QString>;

bool isAboutGroup(Kind kind)
{
    return kind == Kind::AddTaint || kind == Kind::RemoveTaint;
}

QString wrongTaint()
{
    return Form::tr("Write key=value:Effect, where Effect is NoSchedule, NoExecute or PreferNoSchedule.");
}

/// "key=value" in two; without a value there is none of the second.
std::pair<std::string, std::optional<std::string>> splitLabel(const std::string &text)
{
    const std::size_t sign = text.find('=');
    if (sign == std::string::npos)
        return {text, std::nullopt};
    return {text.substr(0, sign), text.substr(sign + 1)};
}

Read readTaint(Kind kind, const std::string &text, std::size_t group)
{
    const std::optional<Taint> taint = Taint::parse(text);
    if (!taint || taint->key.empty() || taint->effect == TaintEffect::Invalid)
        return std::unexpected(wrongTaint());
    if (kind == Kind::AddTaint)
        return AddTaint{group, *taint};
    return RemoveTaint{group, *taint};
}

Read readSelector(Kind kind, const std::string &text, std::size_t workload)
{
    const auto [key, value] = splitLabel(text);
    if (key.empty() || (kind == Kind::AddSelector && !value))
        return std::unexpected(Form::tr("Write key=value, as the label of the nodes is."));
    if (kind == Kind::AddSelector)
        return AddSelector{workload, key, *value};
    return RemoveSelector{workload, key};
}

/// As a taint is written: "key=value:Effect" with Equal, "key:Effect" with Exists.
std::expected<Toleration, QString> parseToleration(const std::string &text)
{
    const std::optional<Taint> taint = Taint::parse(text);
    if (!taint || taint->key.empty() || taint->effect == TaintEffect::Invalid)
        return std::unexpected(wrongTaint());
    Toleration toleration{.key = taint->key, .value = taint->value, .effect = taint->effect};
    toleration.op = taint->value.empty() ? Toleration::Operator::Exists : Toleration::Operator::Equal;
    return toleration;
}

Read readToleration(Kind kind, const std::string &text, const Isolation &isolation, std::size_t workload)
{
    if (kind == Kind::AddToleration)
        return parseToleration(text).transform([&](const Toleration &toleration) { return AddToleration{workload, toleration}; });
    for (const WrittenToleration &written : isolation.needsOf(workload).tolerations)
        if (written.toleration.text() == text)
            return RemoveToleration{workload, written.toleration};
    return std::unexpected(Form::tr("The workload has no such toleration."));
}

/// "name label=value … key=value:Effect …".
Read readGroup(const QString &text, const Isolation &isolation)
{
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    if (words.isEmpty() || words.first().contains(u'='))
        return std::unexpected(Form::tr("Write a name, then labels and taints: builds pool=builds dedicated=ci:NoSchedule"));
    DeclareGroup declared{{.name = toUtf8(words.first())}};
    if (isolation.groupNamed(declared.group.name))
        return std::unexpected(Form::tr("There is a group of this name."));
    for (const QString &word : words.sliced(1)) {
        const std::string written = toUtf8(word);
        const auto [key, value] = splitLabel(written);
        if (const std::optional<Taint> taint = Taint::parse(written); taint && word.contains(u':'))
            declared.group.taints.push_back(*taint);
        else if (value && !key.empty() && !word.contains(u':'))
            declared.group.labels.insert_or_assign(key, *value);
        else
            return std::unexpected(Form::tr("\"%1\" is neither a label (key=value) nor a taint (key=value:Effect).").arg(word));
    }
    return declared;
}

QStringList taintsOfGroups(const Isolation &isolation, const std::optional<std::size_t> &group)
{
    QStringList taints;
    for (std::size_t i = 0; i < isolation.groups().size(); ++i)
        if (!group || *group == i)
            for (const GroupTaint &taint : isolation.groups()[i].taints)
                taints.append(toQString(taint.taint.text()));
    taints.removeDuplicates();
    return taints;
}

QStringList labelsOf(const NodeGroup &group)
{
    QStringList labels;
    for (const auto &[key, value] : group.labels)
        labels.append(toQString(key) + u'=' + toQString(value));
    return labels;
}

QStringList tolerationsOf(const SchedulingNeeds &needs)
{
    QStringList tolerations;
    for (const WrittenToleration &written : needs.tolerations)
        if (written.node.isValid())
            tolerations.append(toQString(written.toleration.text()));
    return tolerations;
}

QStringList selectorsOf(const SchedulingNeeds &needs)
{
    QStringList selectors;
    for (const NodeRequirement &requirement : needs.nodeSelector)
        selectors.append(toQString(requirement.key));
    return selectors;
}

} // namespace

QString WhatIfForm::title(Kind kind)
{
    switch (kind) {
    case Kind::AddTaint:
        return Form::tr("Add a taint to the group");
    case Kind::RemoveTaint:
        return Form::tr("Remove a taint from the group");
    case Kind::AddSelector:
        return Form::tr("Add a selector to the workload");
    case Kind::RemoveSelector:
        return Form::tr("Remove a selector from the workload");
    case Kind::AddToleration:
        return Form::tr("Add a toleration to the workload");
    case Kind::RemoveToleration:
        return Form::tr("Remove a toleration from the workload");
    case Kind::DeclareGroup:
        break;
    }
    return Form::tr("Declare a node group");
}

QString WhatIfForm::target(Kind kind, const Isolation &isolation, const IsolationSelection &selection)
{
    if (kind == Kind::DeclareGroup)
        return Form::tr("A group that no object here defines");
    if (isAboutGroup(kind))
        return selection.group ? Form::tr("Group %1").arg(toQString(isolation.groups()[*selection.group].name))
                               : Form::tr("Select a group first.");
    return selection.workload ? Form::tr("Workload %1").arg(workloadTitle(isolation.workloads()[*selection.workload]))
                              : Form::tr("Select a workload first.");
}

QString WhatIfForm::placeholder(Kind kind)
{
    switch (kind) {
    case Kind::AddSelector:
        return QStringLiteral("pool=ci");
    case Kind::RemoveSelector:
        return QStringLiteral("pool");
    case Kind::DeclareGroup:
        return QStringLiteral("builds pool=builds dedicated=ci:NoSchedule");
    default:
        return QStringLiteral("dedicated=ci:NoSchedule");
    }
}

QStringList WhatIfForm::suggestions(Kind kind, const Isolation &isolation, const IsolationSelection &selection)
{
    const SchedulingNeeds *needs = selection.workload ? &isolation.needsOf(*selection.workload) : nullptr;
    switch (kind) {
    case Kind::AddTaint:
        return {QStringLiteral("dedicated=ci:NoSchedule")};
    case Kind::RemoveTaint:
        return selection.group ? taintsOfGroups(isolation, selection.group) : QStringList();
    case Kind::AddSelector:
        return selection.group ? labelsOf(isolation.groups()[*selection.group]) : QStringList();
    case Kind::RemoveSelector:
        return needs ? selectorsOf(*needs) : QStringList();
    case Kind::AddToleration:
        return taintsOfGroups(isolation, selection.group);
    case Kind::RemoveToleration:
        return needs ? tolerationsOf(*needs) : QStringList();
    case Kind::DeclareGroup:
        break;
    }
    return {};
}

std::expected<PlacementChange, QString> WhatIfForm::read(Kind kind, const QString &text, const Isolation &isolation,
                                                         const IsolationSelection &selection)
{
    const QString trimmed = text.trimmed();
    if (kind == Kind::DeclareGroup)
        return readGroup(trimmed, isolation);
    if (isAboutGroup(kind) ? !selection.group : !selection.workload)
        return std::unexpected(target(kind, isolation, selection));
    if (isAboutGroup(kind))
        return readTaint(kind, toUtf8(trimmed), *selection.group);
    if (kind == Kind::AddSelector || kind == Kind::RemoveSelector)
        return readSelector(kind, toUtf8(trimmed), *selection.workload);
    return readToleration(kind, toUtf8(trimmed), isolation, *selection.workload);
}

} // namespace bulkhead
