#include "core/ci/gitlab/gitlab_reader.h"

#include <array>

namespace bulkhead {

namespace {

constexpr std::string_view kNewestChart = "18.9.0"; ///< appVersion of chart 0.86.0
/// Values that go into the pod spec as they are, under the name they have there.
constexpr std::array<std::string_view, 10> kPodValues = {
    "schedulerName",    "priorityClassName", "imagePullSecrets", "affinity",    "topologySpreadConstraints",
    "runtimeClassName", "nodeSelector",      "tolerations",      "hostAliases", "volumes",
};

/// False for what a chart's `if` leaves out.
bool isGiven(YamlNode value)
{
    return value && !value.isNull() && (value.isScalar() ? !value.scalar().empty() && value.boolean() != false : value.size() > 0);
}

/// The chart's manager (templates/deployment.yaml of 0.86). No variables are copied: tokens may stand there.
class ChartManager {
public:
    ChartManager(const GitLabInstallation &installation, const CiRunner &runner)
        : m_installation(installation)
        , m_values(installation.chart->values)
        , m_runner(runner)
        , m_implied(installation.chart->place)
    {
    }

    MadeValue spec() const
    {
        MadeValue spec = MadeValue::mapping(m_implied);
        if (const YamlNode automount = m_values["automountServiceAccountToken"])
            spec.set("automountServiceAccountToken", MadeValue::copyOf(automount));
        spec.set("serviceAccountName", MadeValue::string(m_installation.account->name, m_installation.account->place));
        for (const std::string_view key : kPodValues) {
            if (const YamlNode value = m_values[key]; isGiven(value))
                spec.set(key, MadeValue::copyOf(value));
        }
        MadeValue &security = spec.mappingAt("securityContext", placeOf("podSecurityContext"));
        security.set("runAsUser", MadeValue::number(100, placeOf("podSecurityContext")));
        security.set("fsGroup", MadeValue::number(65533, placeOf("podSecurityContext")));
        if (const YamlNode written = m_values["podSecurityContext"]; written.isMapping())
            security.overlay(MadeValue::copyOf(written));
        addSecrets(spec);
        MadeValue &containers = spec.sequenceAt("containers", m_implied);
        containers.append(manager());
        for (const YamlNode extra : YamlItems(m_values["extraContainers"])) {
            MadeValue container = MadeValue::copyOf(extra);
            container.remove("env");
            containers.append(std::move(container));
        }
        return spec;
    }

    MadeValue metadata() const
    {
        MadeValue metadata = MadeValue::mapping(m_implied);
        MadeValue &labels = metadata.mappingAt("labels", m_implied);
        labels.set("app", MadeValue::string(m_installation.name, m_implied));
        labels.set("release", MadeValue::string(m_installation.chart->release, m_implied));
        if (const YamlNode own = m_values["podLabels"]; own.isMapping())
            labels.overlay(MadeValue::copyOf(own));
        return metadata;
    }

private:
    [[nodiscard]] Location placeOf(std::string_view key) const
    {
        const YamlNode value = m_values[key];
        return value ? Location::implied(value) : m_implied;
    }

    [[nodiscard]] MadeValue manager() const
    {
        MadeValue container = MadeValue::mapping(m_implied);
        container.set("name", MadeValue::string(m_installation.name, m_implied));
        container.set("image", image());
        if (const YamlNode policy = m_values["imagePullPolicy"]; isGiven(policy))
            container.set("imagePullPolicy", MadeValue::copyOf(policy));
        const Location place = placeOf("securityContext");
        MadeValue &security = container.mappingAt("securityContext", place);
        security.set("allowPrivilegeEscalation", MadeValue::boolean(false, place));
        security.set("readOnlyRootFilesystem", MadeValue::boolean(false, place));
        security.set("runAsNonRoot", MadeValue::boolean(true, place));
        security.set("privileged", MadeValue::boolean(false, place));
        security.mappingAt("capabilities", place).sequenceAt("drop", place).append(MadeValue::string("ALL", place));
        if (const YamlNode written = m_values["securityContext"]; written.isMapping())
            security.overlay(MadeValue::copyOf(written));
        if (const YamlNode resources = m_values["resources"]; isGiven(resources))
            container.set("resources", MadeValue::copyOf(resources));
        if (const YamlNode mounts = m_values["volumeMounts"]; isGiven(mounts))
            container.set("volumeMounts", MadeValue::copyOf(mounts));
        return container;
    }

    [[nodiscard]] MadeValue image() const
    {
        const YamlNode written = m_values["image"];
        if (written.isScalar())
            return MadeValue::copyOf(written);
        const auto part = [&](std::string_view key, std::string_view otherwise) {
            return std::string(written[key] ? written[key].text() : otherwise);
        };
        const std::string registry = part("registry", "registry.gitlab.com");
        std::string tag = part("tag", "");
        if (tag.empty())
            tag = "alpine-v" + (m_runner.isVersionChosen ? m_runner.version : std::string(kNewestChart));
        const std::string name = (registry.empty() ? "" : registry + '/') + part("image", "gitlab-org/gitlab-runner") + ':' + tag;
        const YamlNode by = written["tag"] ? written["tag"] : written["image"] ? written["image"] : written;
        return MadeValue::string(name, by ? Location::written(by) : m_implied);
    }

    /// Tokens, and what the values name besides.
    void addSecrets(MadeValue &spec) const
    {
        MadeValue sources = MadeValue::sequence(m_implied);
        const auto add = [&](const MadeValue &secret) {
            MadeValue source = MadeValue::mapping(secret.cause());
            source.set("secret", secret);
            sources.append(std::move(source));
        };
        const YamlNode secret = m_values["runners"]["secret"];
        if (isGiven(secret) || isGiven(m_values["runnerToken"]) || isGiven(m_values["runnerRegistrationToken"])) {
            const Location cause = isGiven(secret) ? Location::written(secret) : m_implied;
            MadeValue tokens = MadeValue::mapping(cause);
            tokens.set("name", isGiven(secret) ? MadeValue::copyOf(secret) : MadeValue::string(m_installation.name, m_implied));
            add(tokens);
        }
        for (const YamlNode more : YamlItems(m_values["secrets"]))
            add(MadeValue::copyOf(more));
        if (sources.entries().empty())
            return;
        MadeValue volume = MadeValue::mapping(sources.cause());
        volume.set("name", MadeValue::string("projected-secrets", m_implied));
        volume.mappingAt("projected", m_implied).set("sources", std::move(sources));
        spec.sequenceAt("volumes", m_implied).append(std::move(volume));
    }

    const GitLabInstallation &m_installation;
    YamlNode m_values;
    const CiRunner &m_runner;
    Location m_implied;
};

} // namespace

CiPod gitLabChartManager(const GitLabInstallation &installation, const CiRunner &runner, CiRole role)
{
    const ChartManager manager(installation, runner);
    CiPod pod = madePod(role, runner, installation.name, installation.namespaceName, manager.metadata(), manager.spec());
    pod.home = {.form = CiPlacementHome::Form::PodSpec, .yaml = installation.chart->values};
    return pod;
}

CiPod gitLabOperatorManager(CiReader &reader, const GitLabInstallation &installation, const CiRunner &runner, CiRole role)
{
    const YamlNode wanted = installation.object->root()["spec"];
    const Location implied = installation.place;
    MadeValue spec = MadeValue::mapping(implied);
    spec.set("serviceAccountName", MadeValue::string(installation.account->name, installation.account->place));
    for (const YamlNode patch : YamlItems(wanted["podSpec"])) {
        const YamlNode text = patch["patch"];
        applyPodPatch(spec, text.isScalar() ? reader.yaml(text) : text, patch["patchType"].text());
    }
    return madePod(role, runner, installation.name, installation.namespaceName, MadeValue::mapping(implied), std::move(spec));
}

} // namespace bulkhead
