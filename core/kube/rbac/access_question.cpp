#include "core/kube/rbac/access_question.h"

#include "core/kube/api_resources.h"

#include <algorithm>

namespace bulkhead {

namespace {

constexpr std::string_view resourceVerbs[] = {
    "get",      "list",        "watch",   "create", "update", "patch", "delete", "deletecollection", "use", "bind",
    "escalate", "impersonate", "approve", "sign",   "attest", "proxy", "*",
};
constexpr std::string_view urlVerbs[] = {"get", "put", "post", "head", "options", "delete", "patch", "*"};

std::string lowered(std::string text)
{
    std::ranges::transform(text, text.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return text;
}

bool hasObject(std::span<const ManifestPtr> manifests, const ApiResource &type, std::string_view name)
{
    const auto isIt = [&](const Resource &object) {
        return object.group() == type.group && object.name() == name && lowered(std::string(object.kind())) == type.singular;
    };
    return std::ranges::any_of(manifests,
                               [&](const ManifestPtr &manifest) { return std::ranges::any_of(manifest->resources(), isIt); });
}

class QuestionReader {
public:
    QuestionReader(const TypedQuestion &typed, std::span<const ManifestPtr> manifests)
        : m_typed(typed)
        , m_manifests(manifests)
    {
    }

    Result<AccessQuestion> read()
    {
        m_question.request.verb = lowered(m_typed.verb);
        const bool isUrl = m_typed.resource.starts_with('/');
        if (const auto done = isUrl ? readUrl() : readResource(); !done)
            return std::unexpected(done.error());
        const auto &known = isUrl ? std::span<const std::string_view>(urlVerbs) : std::span<const std::string_view>(resourceVerbs);
        if (!std::ranges::contains(known, std::string_view(m_question.request.verb)))
            note({RULE_TEXT("Core", "Kubernetes knows no verb \"%1\" here"), {m_question.request.verb}});
        return std::move(m_question);
    }

private:
    void note(Message message) { m_question.notes.push_back(std::move(message)); }

    Result<void> readUrl()
    {
        if (!m_typed.subresource.empty())
            return failure(RULE_TEXT("Core", "A URL has no subresource"));
        m_question.request.nonResourceUrl = m_typed.resource;
        return {};
    }

    Result<void> readResource()
    {
        AccessRequest &request = m_question.request;
        const std::string &text = m_typed.resource;
        const std::size_t slash = text.find('/');
        const std::string typeText = text.substr(0, slash);
        const std::optional<ApiResource> type = ApiResources(m_manifests).find(typeText);
        readType(typeText, type);
        request.subresource = m_typed.subresource;
        if (slash != std::string::npos) {
            if (const auto named = readName(text.substr(slash + 1), type); !named)
                return named;
        }
        readNamespace(type);
        const bool isWithoutName = request.verb == "create" || request.verb == "deletecollection";
        if (isWithoutName && !request.name.empty() && request.subresource.empty())
            note({RULE_TEXT("Core", "A real request to %1 names no object: rules with resourceNames do not allow it"),
                  {request.verb}});
        return {};
    }

    void readType(const std::string &text, const std::optional<ApiResource> &type)
    {
        AccessRequest &request = m_question.request;
        if (type) {
            request.resource = type->plural;
            request.apiGroup = type->group;
            return;
        }
        ResourceAndGroup split = splitResource(text);
        request.resource = std::move(split.resource);
        request.apiGroup = std::move(split.group);
        if (request.resource != "*")
            note({RULE_TEXT("Core", "\"%1\" is no resource of Kubernetes, and the input defines none of that name"), {text}});
    }

    Result<void> readName(const std::string &rest, const std::optional<ApiResource> &type)
    {
        AccessRequest &request = m_question.request;
        const std::size_t slash = rest.find('/');
        const bool hasTwo = slash != std::string::npos;
        const std::string name = rest.substr(0, slash);
        const std::string last = hasTwo ? rest.substr(slash + 1) : std::string();
        if (name.empty() || last.contains('/') || (hasTwo && (last.empty() || !request.subresource.empty())))
            return failure(RULE_TEXT("Core", "\"%1\" is neither RESOURCE, RESOURCE/NAME nor RESOURCE/NAME/SUBRESOURCE"),
                           {m_typed.resource});
        if (!hasTwo && request.subresource.empty() && type && type->hasSubresource(name) && !hasObject(m_manifests, *type, name)) {
            request.subresource = name;
            note({RULE_TEXT("Core",
                            "\"%1\" is read as the subresource \"%2\"; kubectl takes that for a name and wants --subresource"),
                  {m_typed.resource, name}});
            return {};
        }
        request.name = name;
        if (hasTwo)
            request.subresource = last;
        return {};
    }

    void readNamespace(const std::optional<ApiResource> &type)
    {
        AccessRequest &request = m_question.request;
        const bool isAll = m_typed.where == TypedQuestion::Where::AllNamespaces;
        if (request.apiGroup.empty() && request.resource == "namespaces") {
            request.namespaceName = request.name;
            return;
        }
        if (!isAll && (!type || type->isNamespaced))
            request.namespaceName = m_typed.namespaceName.empty() ? "default" : m_typed.namespaceName;
        else if (!isAll && !m_typed.namespaceName.empty())
            note({RULE_TEXT("Core", "%1 are outside of namespaces: the namespace does not matter"), {request.resource}});
    }

    const TypedQuestion &m_typed;
    std::span<const ManifestPtr> m_manifests;
    AccessQuestion m_question;
};

} // namespace

Result<AccessQuestion> readQuestion(const TypedQuestion &typed, std::span<const ManifestPtr> manifests)
{
    return QuestionReader(typed, manifests).read();
}

} // namespace bulkhead
