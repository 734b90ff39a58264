#include "core/analysis/rule.h"
#include "core/ci/jenkins/jenkins_settings.h"
#include "core/rules/support/settings_findings.h"
#include "core/yaml/yaml_patch.h"

namespace bulkhead {

namespace {

constexpr FrameworkControl frameworks[] = {
    {"mitre", "T1611"},
};
constexpr RuleMetadata jenkinsPrivilegedAgent{
    .id = "jenkins-privileged-agent",
    .title = RULE_TEXT("Rules", "Agent of Jenkins has its node"),
    .severity = Severity::Critical,
    .appliesTo = Target::Workspace,
    .fix = FixAvailability::Always,
    .fixApplicability = Applicability::Unsafe,
    .profiles = std::uint8_t{0} | Profile::Security,
    .equivalents = {},
    .frameworks = frameworks,
};

constexpr MessageId removeVolume = RULE_TEXT("Rules", "Remove the volume");

/// A value that says yes, also as a quoted string, which the plugin reads alike.
bool isYes(YamlNode value)
{
    return value.boolean() == true || value.text() == "true";
}

/// Looks at the agents of one installation.
class AgentCheck {
public:
    AgentCheck(Reporter &report, const JenkinsSettings &settings, const YamlInString &yaml)
        : m_report(report)
        , m_settings(settings)
        , m_yaml(yaml)
    {
    }

    void chartAgent(YamlNode agent)
    {
        privileged(agent["privileged"]);
        for (const YamlNode container : YamlItems(agent["additionalContainers"]))
            privileged(container["privileged"]);
        hostNamespace(agent["hostNetworking"]);
        for (const YamlNode volume : YamlItems(agent["volumes"])) {
            if (volume["type"].text() == "HostPath")
                hostPath(volume["type"], volume["hostPath"].text())
                    .fix({removeVolume, {}}, Applicability::Unsafe, YamlPatch::remove(volume, agent));
        }
        if (agent["yamlTemplate"].isScalar())
            pod(m_yaml(agent["yamlTemplate"]));
    }

    void agentTemplate(YamlNode node)
    {
        for (const YamlNode container : YamlItems(node["containers"]))
            privileged(container["privileged"]);
        hostNamespace(node["hostNetwork"]);
        for (const YamlNode volume : YamlItems(node["volumes"])) {
            if (const YamlNode host = volume["hostPathVolume"]; host.isMapping())
                hostPath(host, host["hostPath"].text())
                    .fix({removeVolume, {}}, Applicability::Unsafe, YamlPatch::remove(volume, node));
        }
        if (node["yaml"].isScalar())
            pod(m_yaml(node["yaml"]));
        for (const YamlNode text : YamlItems(node["yamls"]))
            pod(m_yaml(text));
    }

private:
    void pod(YamlNode root)
    {
        const YamlNode spec = root["spec"];
        for (const std::string_view list : {"containers", "initContainers"}) {
            for (const YamlNode container : YamlItems(spec[list]))
                privileged(container["securityContext"]["privileged"]);
        }
        for (const std::string_view key : {"hostNetwork", "hostPID", "hostIPC"})
            hostNamespace(spec[key]);
        for (const YamlNode volume : YamlItems(spec["volumes"])) {
            if (const YamlNode host = volume["hostPath"]; host.isMapping())
                hostPath(host, host["path"].text())
                    .fix({RULE_TEXT("Rules", "Mount an empty volume in its place"), {}}, Applicability::Unsafe, emptied(host));
        }
    }

    void privileged(YamlNode value)
    {
        if (!isYes(value))
            return;
        reportInSettings(
            m_report, jenkinsPrivilegedAgent, Location::written(value),
            {RULE_TEXT("Rules", "An agent of Jenkins \"%1\" runs privileged: every build is root on the node"), {m_settings.name}},
            m_settings.object)
            .fix({RULE_TEXT("Rules", "Run the agent without privileges"), {}}, Applicability::Unsafe,
                 YamlPatch::replace(value, YamlValue::raw("false")));
    }

    void hostNamespace(YamlNode value)
    {
        if (!isYes(value))
            return;
        reportInSettings(m_report, jenkinsPrivilegedAgent, Location::written(value),
                         {RULE_TEXT("Rules", "An agent of Jenkins \"%1\" shares a namespace of its node: %2"),
                          {m_settings.name, std::string(value.key().scalar())}},
                         m_settings.object)
            .severity(Severity::High)
            .fix({RULE_TEXT("Rules", "Give the agent a namespace of its own"), {}}, Applicability::Unsafe,
                 YamlPatch::replace(value, YamlValue::raw("false")));
    }

    /// Containers go on to name the volume, so it stays.
    static PatchResult emptied(YamlNode hostPath)
    {
        const YamlNode volume = hostPath.parent();
        return YamlPatch::replace(
            volume, YamlValue::mapping({{"name", YamlValue::string(volume["name"].text())}, {"emptyDir", YamlValue::mapping({})}}));
    }

    FindingBuilder hostPath(YamlNode node, std::string_view path)
    {
        FindingBuilder finding = reportInSettings(
            m_report, jenkinsPrivilegedAgent, Location::keyOf(node),
            {RULE_TEXT("Rules", "An agent of Jenkins \"%1\" mounts %2 of its node"), {m_settings.name, std::string(path)}},
            m_settings.object);
        finding.severity(givesNodeAway(path) ? Severity::Critical : Severity::High);
        return finding;
    }

    Reporter &m_report;
    const JenkinsSettings &m_settings;
    const YamlInString &m_yaml;
};

class JenkinsPrivilegedAgent final : public Rule {
public:
    const RuleMetadata &metadata() const override { return jenkinsPrivilegedAgent; }

    void checkCi(const CiInventory &ci, Reporter &report) const override
    {
        const YamlInString yaml = [&](YamlNode scalar) { return ci.sources().embedded().known(scalar); };
        for (const JenkinsSettings &settings : jenkinsSettings(ci.sources())) {
            AgentCheck check(report, settings, yaml);
            if (settings.chart) {
                for (const YamlNode agent : chartAgents(settings.chart->values))
                    check.chartAgent(agent);
            }
            for (const JenkinsTemplate &written : jenkinsTemplates(settings, yaml))
                check.agentTemplate(written.node);
        }
    }
};

} // namespace

std::unique_ptr<const Rule> makeJenkinsPrivilegedAgent()
{
    return std::make_unique<JenkinsPrivilegedAgent>();
}

} // namespace bulkhead
