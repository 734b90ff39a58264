#include "core/analysis/rule.h"
#include "core/ci/ci_sources.h"
#include "core/kube/image_reference.h"
#include "core/yaml/yaml_patch.h"

namespace bulkhead {

namespace {

constexpr FrameworkControl frameworks[] = {
    {"mitre", "T1210"},
};
constexpr RuleMetadata dindWithoutTls{
    .id = "dind-without-tls",
    .title = RULE_TEXT("Rules", "Docker daemon open to the network"),
    .severity = Severity::High,
    .appliesTo = Target::Container,
    .fix = FixAvailability::Always,
    .fixApplicability = Applicability::Unsafe,
    .profiles = std::uint8_t{0} | Profile::Security,
    .equivalents = {},
    .frameworks = frameworks,
};

constexpr std::string_view certificates = "DOCKER_TLS_CERTDIR";

bool isDaemon(const ContainerView &container)
{
    const ImageReference image = ImageReference::parse(container.node()["image"].scalar());
    const bool isDocker = image.repository == "docker" || image.repository.ends_with("/docker");
    return (isDocker && image.tag.contains("dind")) || image.repository.ends_with("dind");
}

/// A word that binds plain TCP to more than the pod itself: "tcp://0.0.0.0:2375", also after "--host=" or "-H".
bool bindsOpenly(std::string_view word)
{
    const std::size_t at = word.find("tcp://");
    if (at == std::string_view::npos || !word.ends_with(":2375"))
        return false;
    const std::string_view host = word.substr(at + 6);
    return !host.starts_with("127.") && !host.starts_with("localhost:") && !host.starts_with("[::1]");
}

YamlNode openWord(YamlNode container)
{
    for (const std::string_view list : {"command", "args"}) {
        for (const YamlNode word : YamlItems(container[list])) {
            if (bindsOpenly(word.scalar()))
                return word;
        }
    }
    return {};
}

/// The image's start script adds hosts of its own unless the program is called by its name; an option alone does not keep it.
bool startsByScript(YamlNode container)
{
    if (container["command"].size() > 0)
        return false;
    const std::string_view first = container["args"].at(0).scalar();
    return first.empty() || first.starts_with('-');
}

class DindWithoutTls final : public Rule {
public:
    const RuleMetadata &metadata() const override { return dindWithoutTls; }

    void checkContainer(const PodSpecView &, const ContainerView &container, Reporter &report) const override
    {
        const YamlNode node = container.node();
        if (!isDaemon(container))
            return;
        if (const YamlNode word = openWord(node)) {
            std::string closed(word.scalar());
            const std::size_t host = closed.find("tcp://") + 6;
            closed.replace(host, closed.rfind(':') - host, "127.0.0.1");
            tell(report, container, Location::written(word), YamlPatch::replace(word, YamlValue::string(closed)));
            return;
        }
        // Without certificates the script binds 0.0.0.0:2375.
        const YamlNode directory = environmentVariable(node, certificates);
        if (!directory || !directory.isScalar() || !directory.text().empty() || !startsByScript(node))
            return;
        std::vector<YamlValue> arguments = {YamlValue::string("dockerd"), YamlValue::string("--host=unix:///var/run/docker.sock"),
                                            YamlValue::string("--host=tcp://127.0.0.1:2375")};
        for (const YamlNode argument : YamlItems(node["args"]))
            arguments.push_back(YamlValue::string(argument.scalar()));
        const YamlValue local = YamlValue::sequence(arguments);
        tell(report, container, Location::written(directory), YamlPatch::set(node, {"args"}, local))
            .fix({RULE_TEXT("Rules", "Let the daemon make certificates in /certs, which its clients then need"), {}},
                 Applicability::Unsafe, YamlPatch::replace(directory, YamlValue::string("/certs")));
    }

    static FindingBuilder tell(Reporter &report, const ContainerView &container, const Location &place, PatchResult patch)
    {
        return report
            .finding(
                dindWithoutTls, place,
                {RULE_TEXT("Rules",
                           "Docker daemon in container \"%1\" listens on port 2375 without TLS: every pod that reaches this one "
                           "commands it"),
                 {std::string(container.name())}})
            .fix({RULE_TEXT("Rules", "Listen inside the pod only"), {}}, Applicability::Unsafe, std::move(patch));
    }
};

} // namespace

std::unique_ptr<const Rule> makeDindWithoutTls()
{
    return std::make_unique<DindWithoutTls>();
}

} // namespace bulkhead
