#include "core/ci/gitlab/gitlab_reader.h"

#include "core/kube/image_reference.h"

#include <algorithm>
#include <set>

namespace bulkhead {

namespace {

bool isManagerImage(std::string_view repository)
{
    const std::string_view last = repository.substr(repository.rfind('/') + 1);
    return last == "gitlab-runner" || last == "gitlab-runner-ocp" || last == "gitlab-runner-ubi-images";
}

/// ConfigMaps and Secrets that a pod mounts: "Kind/name".
std::vector<std::pair<std::string, std::string>> mountedObjects(YamlNode podSpec)
{
    std::vector<std::pair<std::string, std::string>> names;
    const auto add = [&](std::string_view kind, YamlNode name) {
        if (!name.text().empty())
            names.emplace_back(kind, name.text());
    };
    for (const YamlNode volume : YamlItems(podSpec["volumes"])) {
        add("ConfigMap", volume["configMap"]["name"]);
        add("Secret", volume["secret"]["secretName"]);
        for (const YamlNode source : YamlItems(volume["projected"]["sources"])) {
            add("ConfigMap", source["configMap"]["name"]);
            add("Secret", source["secret"]["name"]);
        }
    }
    return names;
}

/// Finds the TOML of runners in ConfigMaps and Secrets, and who mounts it.
class ObjectInstallations {
public:
    explicit ObjectInstallations(CiReader &reader)
        : m_sources(reader.sources())
    {
    }

    std::vector<GitLabInstallation> read()
    {
        for (const Resource *const resource : m_sources.customResources()) {
            if (resource->group() == "apps.gitlab.com" && resource->kind() == "Runner")
                readOperatorRunner(*resource);
        }
        for (const CiSources::Container &container : m_sources.containers()) {
            if (isManagerImage(container.image) && container.resource->group() != "apps.gitlab.com")
                readManager(container);
        }
        for (const Resource *const object : m_sources.configuration()) {
            if (!m_taken.contains(object))
                readConfiguration(*object, {});
        }
        return std::move(m_found);
    }

private:
    void readOperatorRunner(const Resource &resource)
    {
        const YamlNode spec = resource.root()["spec"];
        GitLabInstallation installation;
        installation.name = resource.name();
        installation.place = Location::keyOf(resource.root());
        installation.object = &resource;
        installation.namespaceName = resource.namespaceName();
        const YamlNode account = spec["serviceaccount"];
        installation.account = CiAccount{.namespaceName = installation.namespaceName,
                                         .name = std::string(account.text().empty() ? "gitlab-runner-sa" : account.text()),
                                         .place = account ? Location::written(account) : installation.place};
        const Resource *const map = m_sources.find("ConfigMap", resource.namespaceName(), spec["config"].text());
        if (map && readConfiguration(*map, installation))
            return;
        m_found.push_back(std::move(installation));
    }

    void readManager(const CiSources::Container &container)
    {
        const Resource &resource = *container.resource;
        GitLabInstallation installation;
        installation.name = resource.name();
        installation.place = Location::keyOf(resource.root());
        installation.object = &resource;
        installation.manager = &resource;
        installation.managerSpec = container.podSpec;
        installation.managerContainer = container.container;
        installation.namespaceName = resource.namespaceName();
        const Field account = fieldBelow(container.podSpec, {"serviceAccountName"});
        installation.account = CiAccount{.namespaceName = installation.namespaceName,
                                         .name = account.isWritten() ? std::string(account.text()) : "default",
                                         .place = account.location,
                                         .isKnown = !isTemplated(account.text())};
        bool isConfigured = false;
        for (const auto &[kind, name] : mountedObjects(container.podSpec)) {
            const Resource *const object = m_sources.find(kind, resource.namespaceName(), name);
            isConfigured = (object && readConfiguration(*object, installation)) || isConfigured;
        }
        if (!isConfigured)
            m_found.push_back(std::move(installation));
    }

    /// An installation for each TOML in the object that defines runners; `of` is what is known of their manager.
    bool readConfiguration(const Resource &object, const GitLabInstallation &of)
    {
        const bool isSecret = object.kind() == "Secret";
        bool isAny = readValues(object, object.root()["data"],
                                isSecret ? EmbeddedDocuments::Form::SecretBase64 : EmbeddedDocuments::Form::Plain, of);
        if (isSecret)
            isAny = readValues(object, object.root()["stringData"], EmbeddedDocuments::Form::Secret, of) || isAny;
        return isAny;
    }

    bool readValues(const Resource &object, YamlNode values, EmbeddedDocuments::Form form, const GitLabInstallation &of)
    {
        bool isAny = false;
        for (const auto [key, written] : YamlEntries(values)) {
            const YamlNode value = written.resolved();
            if (!key.scalar().ends_with(".toml") || !definesRunners(value, form))
                continue;
            GitLabInstallation installation = of;
            installation.toml = m_sources.embedded().toml(value, form);
            installation.holder = value;
            installation.tomlObject = &object;
            installation.isSecret = form != EmbeddedDocuments::Form::Plain;
            if (!installation.object) {
                installation.name = object.name();
                installation.place = Location::keyOf(value);
                installation.object = &object;
                installation.namespaceName = object.namespaceName();
            }
            m_taken.insert(&object);
            m_found.push_back(std::move(installation));
            isAny = true;
        }
        return isAny;
    }

    static bool definesRunners(YamlNode value, EmbeddedDocuments::Form form)
    {
        const auto defines = [](std::string_view text) { return text.contains("[[runners]]") || text.contains("[[ runners ]]"); };
        if (form != EmbeddedDocuments::Form::SecretBase64)
            return defines(value.scalar());
        const std::optional<std::string> text = fromBase64(value.scalar());
        return text && defines(*text);
    }

    CiSources &m_sources;
    std::set<const Resource *> m_taken;
    std::vector<GitLabInstallation> m_found;
};

} // namespace

std::vector<GitLabInstallation> readGitLabObjects(CiReader &reader)
{
    return ObjectInstallations(reader).read();
}

} // namespace bulkhead
