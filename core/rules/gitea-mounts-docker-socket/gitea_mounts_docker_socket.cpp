#include "core/analysis/rule.h"
#include "core/ci/gitea/gitea.h"
#include "core/kube/image_reference.h"
#include "core/rules/support/ci_accounts.h"
#include "core/yaml/yaml_patch.h"

namespace bulkhead {

namespace {

constexpr FrameworkControl frameworks[] = {
    {"mitre", "T1611"},
};
constexpr RuleMetadata giteaMountsDockerSocket{
    .id = "gitea-mounts-docker-socket",
    .title = RULE_TEXT("Rules", "Every job gets the Docker socket"),
    .severity = Severity::High,
    .appliesTo = Target::Workspace,
    .fix = FixAvailability::Sometimes,
    .fixApplicability = Applicability::Unsafe,
    .profiles = std::uint8_t{0} | Profile::Security,
    .equivalents = {},
    .frameworks = frameworks,
};

/// A Docker daemon that the runner finds by itself: the node's, mounted, or one in its own pod.
struct Daemon {
    YamlNode place{};
    bool isOfNode = false;
};

bool isSocketPath(std::string_view path)
{
    return path.ends_with("/docker.sock") || path == "/run" || path == "/var/run" || path == "/run/" || path == "/var/run/";
}

/// Volumes that a container mounts where the daemon's socket is.
bool mountsAtSocket(YamlNode container, std::string_view volume)
{
    for (const YamlNode mount : YamlItems(container["volumeMounts"])) {
        if (mount["name"].scalar() == volume && isSocketPath(mount["mountPath"].scalar()))
            return true;
    }
    return false;
}

Daemon daemonOf(const CiSources::Container &runner)
{
    for (const YamlNode volume : YamlItems(runner.podSpec["volumes"])) {
        if (!mountsAtSocket(runner.container, volume["name"].scalar()))
            continue;
        if (isSocketPath(volume["hostPath"]["path"].scalar()))
            return {volume["hostPath"]["path"], true};
        for (const YamlNode container : YamlItems(runner.podSpec["containers"])) {
            if (container != runner.container && mountsAtSocket(container, volume["name"].scalar()))
                return {container["image"] ? container["image"] : container, false};
        }
    }
    const YamlNode image = runner.container["image"];
    return ImageReference::parse(image.scalar()).tag.contains("dind") ? Daemon{image, false} : Daemon{};
}

/// Gitea's runner mounts what it finds unless it is told "-"; Forgejo's only if it is told "automount". An address of a socket is
/// mounted by both.
bool mountsSocket(CiSystem system, std::string_view dockerHost)
{
    if (dockerHost.starts_with("unix://"))
        return true;
    return system == CiSystem::Gitea ? dockerHost.empty() : dockerHost == "automount";
}

class GiteaMountsDockerSocket final : public Rule {
public:
    const RuleMetadata &metadata() const override { return giteaMountsDockerSocket; }

    void checkCi(const CiInventory &ci, Reporter &report) const override
    {
        for (const GiteaRunner &runner : giteaRunners(ci.sources())) {
            const YamlNode config = runner.config(ci.sources());
            const YamlNode setting = config["container"]["docker_host"];
            const Daemon daemon = daemonOf(*runner.container);
            // Where the daemon is asked over TCP there is no socket to be found.
            const bool isRemote = runner.environment["DOCKER_HOST"].scalar().starts_with("tcp://");
            if (!daemon.place || isRemote || isTemplated(setting.text()) || !mountsSocket(runner.system, setting.text()))
                continue;
            const YamlNode section = config["container"];
            const Location place = setting ? Location::written(setting)
                : section                  ? Location::keyOf(section)
                : config                   ? Location::keyOf(config)
                                           : Location::written(daemon.place);
            FindingBuilder finding = reportAt(
                report, giteaMountsDockerSocket, place,
                {daemon.isOfNode
                     ? RULE_TEXT("Rules",
                                 "Runner \"%1\" mounts the node's Docker socket into the container of every job: each of them "
                                 "is root on the node")
                     : RULE_TEXT("Rules",
                                 "Runner \"%1\" mounts the socket of its Docker daemon into the container of every job: each "
                                 "of them commands the daemon"),
                 {runner.container->resource->name()}});
            if (daemon.isOfNode)
                finding.severity(Severity::Critical);
            finding.relate(Location::written(daemon.place), {RULE_TEXT("Rules", "The daemon is reached through this"), {}});
            if (config.isMapping())
                finding.fix({RULE_TEXT("Rules", "Mount no socket into jobs"), {}}, Applicability::Unsafe,
                            YamlPatch::set(config, {"container", "docker_host"}, YamlValue::string("-")));
        }
    }
};

} // namespace

std::unique_ptr<const Rule> makeGiteaMountsDockerSocket()
{
    return std::make_unique<GiteaMountsDockerSocket>();
}

} // namespace bulkhead
