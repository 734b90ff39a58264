#include "core/rules/control-plane/flag_rule.h"
#include "core/rules/control-plane/flag_values.h"
#include "core/text/fill_in.h"

#include <algorithm>

namespace bulkhead {

namespace {

bool configures(const Resource &resource, ClusterComponent component)
{
    const std::string_view kind = resource.kind();
    switch (component) {
    case ClusterComponent::Kubelet:
        return kind == "KubeletConfiguration" && resource.group() == "kubelet.config.k8s.io";
    case ClusterComponent::KubeProxy:
        return kind == "KubeProxyConfiguration" && resource.group() == "kubeproxy.config.k8s.io";
    case ClusterComponent::Scheduler:
        return kind == "KubeSchedulerConfiguration" && resource.group() == "kubescheduler.config.k8s.io";
    default:
        return false;
    }
}

std::vector<std::string> keysOf(std::string_view path)
{
    std::vector<std::string> keys;
    for (std::size_t begin = 0; begin <= path.size();) {
        const std::size_t end = std::min(path.find('.', begin), path.size());
        keys.emplace_back(path.substr(begin, end - begin));
        begin = end + 1;
    }
    return keys;
}

/// One field of a configuration object.
class ConfigurationField {
public:
    ConfigurationField(YamlNode root, std::string_view path)
        : m_root(root)
        , m_path(path)
        , m_deepest(root["kind"])
    {
        YamlNode at = root;
        for (const std::string &key : keysOf(path)) {
            at = at[key];
            if (at.isValid())
                m_deepest = at;
        }
        m_value = at;
    }

    [[nodiscard]] bool isWritten() const { return m_value.isValid() && !m_value.isNull(); }
    [[nodiscard]] YamlNode value() const { return m_value; }
    /// The place of the deepest key that is there, else of the kind.
    [[nodiscard]] Location place() const { return isWritten() ? Location::written(m_value) : Location::implied(m_deepest); }

    /// As a flag would say it.
    [[nodiscard]] std::string text(const FlagCheck &check) const
    {
        if (check.demand == Demand::GateOn)
            return std::string(check.wanted) + '=' + std::string(m_value.scalar());
        std::string text(m_value.scalar());
        for (const YamlNode item : YamlItems(m_value))
            text.append(text.empty() ? "" : ",").append(item.scalar());
        return text;
    }

    [[nodiscard]] PatchResult write(const YamlValue &value) const { return YamlPatch::set(m_root, keysOf(m_path), value); }
    [[nodiscard]] PatchResult remove() const { return YamlPatch::remove(m_value, m_root); }

private:
    YamlNode m_root;
    std::string_view m_path;
    YamlNode m_value;
    YamlNode m_deepest;
};

YamlValue remedy(const FlagCheck &check, const std::string &text)
{
    if (check.demand == Demand::GateOn)
        return YamlValue::boolean(true);
    if (!isList(check.demand))
        return check.demand == Demand::Given || check.demand == Demand::Loopback ? YamlValue::string(text) : YamlValue::raw(text);
    std::vector<YamlValue> items;
    for (const std::string_view item : listItems(text))
        items.push_back(YamlValue::string(item));
    return YamlValue::sequence(std::move(items));
}

void offerFix(const FlagCheck &check, const ConfigurationField &field, const std::string &text, std::string_view name,
              FindingBuilder finding)
{
    if (text.empty()) {
        finding.fix({RULE_TEXT("Rules", "Remove %1"), {std::string(name)}}, Applicability::Unsafe, field.remove());
        return;
    }
    const Message title{RULE_TEXT("Rules", "Set %1 to %2"), {std::string(name), check.demand == Demand::GateOn ? "true" : text}};
    if (check.fixNeedsValue)
        finding.manualFix(title, field.write(remedy(check, fillIn(text))),
                          {{RULE_TEXT("Rules", "value of %1"), {std::string(name)}}});
    else
        finding.fix(title, Applicability::Unsafe, field.write(remedy(check, text)));
}

void checkField(const FlagCheck &check, const RuleMetadata &metadata, YamlNode root, std::string_view name, std::string_view write,
                Reporter &report)
{
    const ConfigurationField field(root, name);
    const std::string text = field.isWritten() ? field.text(check) : std::string(check.fieldUnwritten);
    if (isFilledInLater(text) || meets(check, text, {}) != Answer::No)
        return;
    std::string label(name);
    if (field.isWritten() && !isList(check.demand))
        label += ": " + text;
    const Message message = field.isWritten() ? messageOfWritten(check, label, text) : messageOfAbsent(check, label, text);
    FindingBuilder finding = report.finding(metadata, field.place(), message);
    if (!field.isWritten())
        finding.severity(check.severityUnwritten.value_or(check.severity));
    offerFix(check, field, isList(check.demand) ? remedied(check, text) : std::string(write), name, finding);
}

} // namespace

void checkConfigurationFields(const FlagCheck &check, const RuleMetadata &metadata, const Resource &resource, Reporter &report)
{
    if (!configures(resource, check.component))
        return;
    const std::vector<std::string_view> others = listItems(check.unless);
    const auto decides = [&](std::string_view name) {
        const YamlNode other = resource.root()[name];
        return other.isValid() && other.boolean() != false;
    };
    if (std::ranges::any_of(others, decides))
        return;
    checkField(check, metadata, resource.root(), check.field, check.write, report);
    if (!check.pairedField.empty())
        checkField(check, metadata, resource.root(), check.pairedField, check.writePaired, report);
}

} // namespace bulkhead
