#include "core/rules/control-plane/flag_line.h"

#include "core/rules/support/combined_patch.h"

#include <algorithm>
#include <cctype>

namespace bulkhead {

namespace {

constexpr std::string_view blanks = " \t\r\n\\";

std::string_view withoutQuotes(std::string_view word)
{
    const bool quoted = word.size() > 1 && (word.front() == '"' || word.front() == '\'') && word.back() == word.front();
    return quoted ? word.substr(1, word.size() - 2) : word;
}

/// "CLIENT_CERT_AUTH" as the flag that it stands for.
std::string flagOfVariable(std::string_view name)
{
    std::string flag(name);
    std::ranges::transform(flag, flag.begin(),
                           [](char c) { return c == '_' ? '-' : static_cast<char>(std::tolower(static_cast<unsigned char>(c))); });
    return flag;
}

YamlNode clusterConfiguration(const Resource &resource)
{
    if (resource.kind() == "ClusterConfiguration")
        return resource.root();
    if (resource.kind() == "KubeadmControlPlane")
        return resource.root()["spec"]["kubeadmConfigSpec"]["clusterConfiguration"];
    return resource.kind() == "KubeadmConfig" ? resource.root()["spec"]["clusterConfiguration"] : YamlNode();
}

YamlNode extraArguments(const Resource &resource, ClusterComponent component)
{
    switch (component) {
    case ClusterComponent::ApiServer:
        return clusterConfiguration(resource)["apiServer"]["extraArgs"];
    case ClusterComponent::ControllerManager:
        return clusterConfiguration(resource)["controllerManager"]["extraArgs"];
    case ClusterComponent::Scheduler:
        return clusterConfiguration(resource)["scheduler"]["extraArgs"];
    case ClusterComponent::Etcd:
        return clusterConfiguration(resource)["etcd"]["local"]["extraArgs"];
    case ClusterComponent::Kubelet:
        if (resource.kind() == "InitConfiguration" || resource.kind() == "JoinConfiguration")
            return resource.root()["nodeRegistration"]["kubeletExtraArgs"];
        return {};
    case ClusterComponent::KubeProxy:
    case ClusterComponent::None:
        break;
    }
    return {};
}

} // namespace

bool isFilledInLater(std::string_view text)
{
    return text.contains('$') || text.contains("{{") || text.contains("<no value>") || text.contains('`');
}

std::string_view GivenFlag::read(bool isBoolean) const
{
    if (hasValue)
        return value;
    if (isBoolean)
        return "true";
    return next.scalar();
}

std::string FlagLine::normalised(std::string_view name) const
{
    std::string text(name);
    if (m_component != ClusterComponent::Etcd)
        std::ranges::replace(text, '_', '-');
    return text;
}

FlagLine FlagLine::of(const ContainerView &container)
{
    FlagLine line;
    if (container.component() == ClusterComponent::None)
        return line;
    const ComponentStart start = componentStart(container.node());
    line.m_component = start.component;
    line.m_owner = container.node();
    line.m_isComplete = !start.script.isValid();
    for (const std::string_view name : {"args", "command"}) {
        const YamlNode list = container.node()[name];
        if (!line.m_list.isValid() && list.isSequence() && list.size() > 0)
            line.m_list = list;
    }
    line.readVariables(container.node());
    if (start.script.isValid())
        line.readScript(start.script, start.scriptArguments);
    else
        line.readArguments(start.arguments);
    return line;
}

FlagLine FlagLine::ofKubeadm(const Resource &resource, ClusterComponent component)
{
    FlagLine line;
    const YamlNode extra = extraArguments(resource, component);
    if (!extra.isValid())
        return line;
    line.m_component = component;
    line.m_owner = resource.root();
    line.readExtraArguments(extra);
    return line;
}

/// As pflag and Go's own flag package read a command line; the latter, which etcd uses, also takes one dash.
void FlagLine::readArguments(const std::vector<YamlNode> &arguments)
{
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        const std::string_view text = arguments[i].scalar();
        const bool isLong = text.starts_with("--");
        if (!isLong && !(m_component == ClusterComponent::Etcd && text.starts_with('-'))) {
            m_isComplete = m_isComplete && !isFilledInLater(text);
            continue;
        }
        if (text == "--")
            return;
        const std::string_view body = text.substr(isLong ? 2 : 1);
        const std::size_t equals = body.find('=');
        GivenFlag flag{normalised(body.substr(0, equals)), {}, equals != std::string_view::npos, arguments[i], {}};
        m_isComplete = m_isComplete && !isFilledInLater(flag.name);
        if (flag.hasValue)
            flag.value = body.substr(equals + 1);
        else if (i + 1 < arguments.size() && arguments[i + 1].isScalar() && !arguments[i + 1].scalar().starts_with('-'))
            flag.next = arguments[i + 1];
        m_flags.push_back(std::move(flag));
    }
}

/// Only "--name=value" and "--name" alone: what a shell makes of the rest is not known.
void FlagLine::readScript(YamlNode script, std::string_view text)
{
    while (!text.empty()) {
        const std::size_t begin = std::min(text.find_first_not_of(blanks), text.size());
        const std::size_t end = std::min(text.find_first_of(blanks, begin), text.size());
        const std::string_view word = withoutQuotes(text.substr(begin, end - begin));
        text.remove_prefix(end);
        if (!word.starts_with("--"))
            continue;
        const std::size_t equals = word.find('=');
        const std::string_view value =
            equals == std::string_view::npos ? std::string_view() : withoutQuotes(word.substr(equals + 1));
        m_flags.push_back({normalised(word.substr(2, equals == std::string_view::npos ? equals : equals - 2)),
                           std::string(value),
                           equals != std::string_view::npos,
                           script,
                           {},
                           GivenFlag::Form::Script});
    }
}

/// etcd reads each flag from a variable too, unless it is given as a flag.
void FlagLine::readVariables(YamlNode container)
{
    if (m_component != ClusterComponent::Etcd)
        return;
    m_isComplete = m_isComplete && container["envFrom"].size() == 0;
    for (const YamlNode variable : YamlItems(container["env"])) {
        const std::string_view name = variable["name"].scalar();
        if (!name.starts_with("ETCD_"))
            continue;
        const YamlNode value = variable["value"];
        m_flags.push_back({flagOfVariable(name.substr(5)),
                           value.isValid() ? std::string(value.text()) : "$",
                           true,
                           value.isValid() ? value : variable["name"],
                           {},
                           GivenFlag::Form::Value});
    }
}

void FlagLine::readExtraArguments(YamlNode extra)
{
    const auto add = [this](std::string_view name, YamlNode value) {
        if (value.isScalar())
            m_flags.push_back({normalised(name), std::string(value.text()), true, value, {}, GivenFlag::Form::Value});
    };
    for (const YamlNode item : YamlItems(extra))
        add(item["name"].scalar(), item["value"]);
    for (const auto [key, value] : YamlEntries(extra))
        add(key.scalar(), value.resolved());
}

std::vector<const GivenFlag *> FlagLine::given(std::string_view name) const
{
    std::vector<const GivenFlag *> found;
    for (const GivenFlag &flag : m_flags) {
        if (flag.name == name)
            found.push_back(&flag);
    }
    return found;
}

bool FlagLine::isOverruled() const
{
    return (m_component == ClusterComponent::Etcd && has("config-file"))
        || (m_component == ClusterComponent::KubeProxy && has("config"));
}

PatchResult FlagLine::rewrite(const GivenFlag &flag, const std::string &value, bool isBoolean) const
{
    if (flag.form == GivenFlag::Form::Script)
        return failure(RULE_TEXT("Rules", "The flag stands inside a shell script: change it there by hand"));
    if (flag.form == GivenFlag::Form::Value)
        return YamlPatch::replace(flag.node, YamlValue::string(value));
    if (!flag.hasValue && !isBoolean && flag.next.isValid())
        return YamlPatch::replace(flag.next, YamlValue::string(value));
    const std::string_view text = flag.node.scalar();
    return YamlPatch::replace(flag.node, YamlValue::string(std::string(text.substr(0, text.find('='))) + '=' + value));
}

PatchResult FlagLine::remove(const GivenFlag &flag, bool isBoolean) const
{
    if (flag.form == GivenFlag::Form::Script)
        return failure(RULE_TEXT("Rules", "The flag stands inside a shell script: remove it there by hand"));
    if (flag.form == GivenFlag::Form::Value) {
        const bool isItem = flag.node.key().scalar() == "value" && flag.node.parent()["name"].isScalar();
        return YamlPatch::remove(isItem ? flag.node.parent() : flag.node, m_owner);
    }
    PatchResult edits = YamlPatch::remove(flag.node, m_owner);
    if (flag.hasValue || isBoolean || !flag.next.isValid())
        return edits;
    return combined(std::move(edits), YamlPatch::remove(flag.next, m_owner));
}

PatchResult FlagLine::append(std::string_view name, std::string_view value) const
{
    return YamlPatch::append(m_list, YamlValue::string("--" + std::string(name) + '=' + std::string(value)));
}

} // namespace bulkhead
