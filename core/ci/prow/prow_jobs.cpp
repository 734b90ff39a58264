#include "core/ci/prow/prow_jobs.h"

#include "core/ci/runner_parts.h"

namespace bulkhead {

namespace {

void readJob(CiReader &reader, const Resource &resource)
{
    const YamlNode job = resource.root()["spec"];
    const YamlNode written = job["pod_spec"];
    if (!written.isMapping())
        return;
    CiRunner runner;
    runner.system = CiSystem::Prow;
    runner.name = resource.name();
    runner.place = Location::keyOf(resource.root());
    runner.definedBy = &resource;
    runner.evidence = {RULE_TEXT("Core", "%1 of %2"), {std::string(resource.kind()), std::string(resource.group())}};
    runner.managerNamespace = resource.namespaceName();
    runner.jobNamespace = job["namespace"].text().empty() ? runner.managerNamespace : std::string(job["namespace"].text());
    const YamlNode references = job["refs"];
    if (!references["org"].text().empty() && !references["repo"].text().empty())
        runner.scope.push_back({RULE_TEXT("Core", "repository %1"),
                                {std::string(references["org"].text()) + '/' + std::string(references["repo"].text())}});
    MadeValue spec = MadeValue::copyOf(written);
    // Prow calls the only container "test" if it has no name; of several each has one.
    MadeValue containers = MadeValue::sequence(Location::keyOf(written));
    if (const MadeValue *const list = spec.find("containers")) {
        for (const auto &[none, container] : list->entries()) {
            MadeValue named = container;
            if (!named.find("name"))
                named.set("name", MadeValue::string("test", container.cause()));
            containers.append(std::move(named));
        }
        spec.set("containers", std::move(containers));
    }
    MadeValue metadata = MadeValue::mapping(runner.place);
    MadeValue &labels = metadata.mappingAt("labels", runner.place);
    labels.set("created-by-prow", MadeValue::string("true", runner.place));
    if (const YamlNode name = job["job"]; name.isScalar())
        labels.set("prow.k8s.io/job", MadeValue::copyOf(name));
    CiPod pod = madePod(CiRole::Job, runner, runner.name, runner.jobNamespace, std::move(metadata), std::move(spec));
    pod.replaces = written;
    runner.jobAccount = accountOf(pod.spec, runner.jobNamespace);
    runner.pods.push_back(std::move(pod));
    reader.add(std::move(runner));
}

} // namespace

void readProw(CiReader &reader)
{
    for (const Resource *const resource : reader.sources().customResources()) {
        if (resource->group() == "prow.k8s.io" && resource->kind() == "ProwJob")
            readJob(reader, *resource);
    }
}

} // namespace bulkhead
