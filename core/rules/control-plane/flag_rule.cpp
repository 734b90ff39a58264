#include "core/rules/control-plane/flag_rule.h"

#include "core/kube/image_reference.h"
#include "core/rules/control-plane/flag_values.h"
#include "core/text/fill_in.h"

#include <algorithm>

namespace bulkhead {

namespace {

/// What the tag of the image says, else what the workspace is judged by.
KubeVersion versionOf(const ContainerView &container, KubeVersion otherwise)
{
    const std::string_view tag = ImageReference::parse(container.node()["image"].scalar()).tag;
    return KubeVersion::parse(tag.substr(0, tag.find_first_of("-_+"))).value_or(otherwise);
}

bool isKubeadmKind(std::string_view kind)
{
    return kind == "ClusterConfiguration" || kind == "InitConfiguration" || kind == "JoinConfiguration"
        || kind == "KubeadmControlPlane" || kind == "KubeadmConfig";
}

/// "--name=value"; a list may be long, and the finding says what of it is meant.
std::string labelOf(const GivenFlag &flag, Demand demand)
{
    std::string label = "--" + flag.name;
    const std::string_view value = flag.read(isBoolean(demand));
    if (!isList(demand) && (flag.hasValue || !value.empty()))
        label.append("=").append(value);
    return label;
}

std::string allValues(const std::vector<const GivenFlag *> &given)
{
    std::string text;
    for (const GivenFlag *flag : given)
        text.append(text.empty() ? "" : ",").append(flag->read(false));
    return text;
}

std::string_view lastValue(const FlagLine &line, std::string_view name)
{
    const std::vector<const GivenFlag *> given = line.given(name);
    return given.empty() ? std::string_view() : given.back()->read(false);
}

/// The last that is wrong by itself, else the last.
const GivenFlag &culprit(const FlagCheck &check, const std::vector<const GivenFlag *> &given)
{
    for (auto flag = given.rbegin(); flag != given.rend(); ++flag) {
        if (meets(check, (*flag)->read(false), {}) == Answer::No)
            return **flag;
    }
    return *given.back();
}

bool decidesElsewhere(const FlagCheck &check, const FlagLine &line)
{
    const std::vector<std::string_view> others = listItems(check.unless);
    return std::ranges::any_of(others, [&](std::string_view name) {
        return std::ranges::any_of(line.given(name), [](const GivenFlag *flag) { return flag->read(true) != "false"; });
    });
}

} // namespace

void FlagRule::checkResource(const Resource &resource, Reporter &report) const
{
    if (isKubeadmKind(resource.kind()))
        checkLine(FlagLine::ofKubeadm(resource, m_check.component), report.kubeVersion(), report);
    else if (!m_check.field.empty())
        checkConfigurationFields(m_check, m_metadata, resource, report);
}

void FlagRule::checkContainer(const PodSpecView &, const ContainerView &container, Reporter &report) const
{
    if (container.component() == m_check.component)
        checkLine(FlagLine::of(container), versionOf(container, report.kubeVersion()), report);
}

void FlagRule::checkLine(const FlagLine &line, KubeVersion version, Reporter &report) const
{
    if (line.component() == ClusterComponent::None || line.isOverruled() || decidesElsewhere(m_check, line))
        return;
    if (!m_check.onlyWith.empty()) {
        const std::string_view value = lastValue(line, m_check.onlyWith);
        if (value.empty() || value == "-")
            return;
    }
    checkGiven(line, m_check.flag, m_check.write, version, report);
    if (!m_check.pairedFlag.empty())
        checkGiven(line, m_check.pairedFlag, m_check.writePaired, version, report);
}

void FlagRule::checkGiven(const FlagLine &line, std::string_view flag, std::string_view write, KubeVersion version,
                          Reporter &report) const
{
    const std::vector<const GivenFlag *> given = line.given(flag);
    if (m_check.until > 0 && version >= KubeVersion{1, m_check.until}) {
        if (m_check.removed && !given.empty())
            reportRemoved(line, *given.back(), version, report);
        return;
    }
    if (version < KubeVersion{1, m_check.since})
        return;
    if (given.empty()) {
        if (m_check.safeSince == 0 || version < KubeVersion{1, m_check.safeSince})
            checkAbsent(line, flag, write, report);
        return;
    }
    const bool sumsUp = isList(m_check.demand);
    const std::string value = sumsUp ? allValues(given) : std::string(given.back()->read(isBoolean(m_check.demand)));
    const std::string_view other = m_check.demand == Demand::DiffersFrom ? lastValue(line, m_check.wanted) : std::string_view();
    if (!isFilledInLater(value) && !isFilledInLater(other) && meets(m_check, value, other) == Answer::No)
        reportGiven(line, sumsUp ? culprit(m_check, given) : *given.back(), write, report);
}

void FlagRule::reportRemoved(const FlagLine &line, const GivenFlag &flag, KubeVersion version, Reporter &report) const
{
    const Message message{
        RULE_TEXT("Rules", "--%1 was removed in Kubernetes %2: %3 of %4 does not start with it"),
        {flag.name, KubeVersion{1, m_check.until}.toString(), std::string(toString(line.component())), version.toString()}};
    report.finding(m_metadata, Location::written(flag.node), message)
        .severity(Severity::Medium)
        .fix({RULE_TEXT("Rules", "Remove --%1"), {flag.name}}, Applicability::Unsafe, line.remove(flag, isBoolean(m_check.demand)));
}

void FlagRule::reportGiven(const FlagLine &line, const GivenFlag &flag, std::string_view write, Reporter &report) const
{
    const bool boolean = isBoolean(m_check.demand);
    const std::string_view old = flag.read(boolean);
    const std::string value = isList(m_check.demand) ? remedied(m_check, old) : std::string(write);
    FindingBuilder finding =
        report.finding(m_metadata, Location::written(flag.node), messageOfWritten(m_check, labelOf(flag, m_check.demand), old));
    if (!m_check.offersFix)
        return;
    if (value.empty()) {
        finding.fix({RULE_TEXT("Rules", "Remove --%1"), {flag.name}}, Applicability::Unsafe, line.remove(flag, boolean));
        return;
    }
    const Message title{RULE_TEXT("Rules", "Set --%1=%2"), {flag.name, value}};
    if (m_check.fixNeedsValue)
        finding.manualFix(title, line.rewrite(flag, fillIn(value), boolean),
                          {{RULE_TEXT("Rules", "value of %1"), {"--" + flag.name}}});
    else
        finding.fix(title, Applicability::Unsafe, line.rewrite(flag, value, boolean));
}

void FlagRule::checkAbsent(const FlagLine &line, std::string_view flag, std::string_view write, Reporter &report) const
{
    const bool fromFile = line.component() == ClusterComponent::Kubelet && line.has("config");
    if (!line.isComplete() || fromFile || meets(m_check, m_check.unwritten, {}) != Answer::No)
        return;
    FindingBuilder finding = report.finding(m_metadata, Location::implied(line.list()),
                                            messageOfAbsent(m_check, "--" + std::string(flag), m_check.unwritten));
    finding.severity(m_check.severityUnwritten.value_or(m_check.severity));
    if (!m_check.offersFix)
        return;
    const std::string value = isList(m_check.demand) ? remedied(m_check, m_check.unwritten) : std::string(write);
    const Message title{RULE_TEXT("Rules", "Add --%1=%2"), {std::string(flag), value}};
    if (m_check.fixNeedsValue)
        finding.manualFix(title, line.append(flag, fillIn(value)),
                          {{RULE_TEXT("Rules", "value of %1"), {"--" + std::string(flag)}}});
    else
        finding.fix(title, Applicability::Unsafe, line.append(flag, value));
}

} // namespace bulkhead
