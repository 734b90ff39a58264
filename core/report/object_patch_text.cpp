#include "core/report/object_patch.h"

#include <jsoncons/json.hpp>
#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <format>
#include <set>

namespace bulkhead {

namespace {

using Json = jsoncons::ojson;

/// For a POSIX shell; an apostrophe ends the quotes, stands for itself, and begins them again.
std::string shellQuoted(std::string_view text)
{
    std::string quoted = "'";
    for (const char c : text) {
        if (c == '\'')
            quoted += "'\\''";
        else
            quoted += c;
    }
    return quoted + '\'';
}

/// Names of objects are plain; what a file claims to be one is quoted.
std::string shellWord(std::string_view text)
{
    const bool isPlain = !text.empty() && std::ranges::all_of(text, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.';
    });
    return isPlain && !text.starts_with('-') ? std::string(text) : shellQuoted(text);
}

std::string lowerCase(std::string_view text)
{
    std::string lower(text);
    std::ranges::transform(lower, lower.begin(),
                           [](char c) { return static_cast<char>(c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c); });
    return lower;
}

/// On one line, whatever the object's name holds.
std::string commentText(std::string_view text)
{
    std::string line(text);
    std::ranges::replace_if(line, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }, '?');
    return line;
}

void emitJson(YAML::Emitter &out, const Json &value)
{
    if (value.is_object()) {
        out << YAML::BeginMap;
        for (const auto &entry : value.object_range()) {
            out << YAML::Key << std::string(entry.key()) << YAML::Value;
            emitJson(out, entry.value());
        }
        out << YAML::EndMap;
    } else if (value.is_array()) {
        out << YAML::BeginSeq;
        for (const Json &item : value.array_range())
            emitJson(out, item);
        out << YAML::EndSeq;
    } else if (value.is_string()) {
        out << YAML::DoubleQuoted << value.as<std::string>();
    } else if (value.is_null()) {
        out << YAML::Null;
    } else {
        out << value.to_string();
    }
}

std::string fileNameFor(const auto &object)
{
    std::string name =
        lowerCase(object.kind) + '-' + (object.namespaceName.empty() ? "" : object.namespaceName + '-') + object.name;
    std::ranges::replace_if(
        name, [](char c) { return !((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.'); }, '_');
    return name;
}

/// Kustomize reads what a target is called as a regular expression.
std::string asPattern(std::string_view text)
{
    std::string pattern;
    for (const char c : text) {
        if (std::string_view(R"(\.+*?()[]{}^$|)").contains(c))
            pattern += '\\';
        pattern += c;
    }
    return pattern;
}

void emitTarget(YAML::Emitter &out, const ObjectPatch &patch)
{
    const auto field = [&out](const char *key, const std::string &value) {
        if (!value.empty())
            out << YAML::Key << key << YAML::Value << YAML::DoubleQuoted << asPattern(value);
    };
    out << YAML::BeginMap;
    field("group", patch.group);
    field("version", patch.version);
    field("kind", patch.kind);
    field("namespace", patch.namespaceName);
    field("name", patch.name);
    out << YAML::EndMap;
}

/// The files of a component, each name once, and its index.
class Component {
public:
    Component()
    {
        m_index << YAML::BeginMap << YAML::Key << "apiVersion" << YAML::Value << "kustomize.config.k8s.io/v1alpha1" << YAML::Key
                << "kind" << YAML::Value << "Component";
    }

    void add(const std::vector<NewObject> &objects)
    {
        if (objects.empty())
            return;
        m_index << YAML::Key << "resources" << YAML::Value << YAML::BeginSeq;
        for (const NewObject &object : objects)
            m_index << addFile(fileNameFor(object), {}, object.json);
        m_index << YAML::EndSeq;
    }

    void add(const std::vector<ObjectPatch> &patches)
    {
        if (patches.empty())
            return;
        m_index << YAML::Key << "patches" << YAML::Value << YAML::BeginSeq;
        for (const ObjectPatch &patch : patches) {
            std::string comments;
            for (const Message &warning : patch.warnings)
                comments += "# " + commentText(warning.english()) + '\n';
            m_index << YAML::BeginMap << YAML::Key << "path" << YAML::Value << addFile(fileNameFor(patch), comments, patch.json)
                    << YAML::Key << "target" << YAML::Value;
            emitTarget(m_index, patch);
            m_index << YAML::EndMap;
        }
        m_index << YAML::EndSeq;
    }

    [[nodiscard]] std::vector<KustomizeFile> take()
    {
        m_index << YAML::EndMap;
        m_files.insert(m_files.begin(),
                       {"kustomization.yaml",
                        "# Name this folder under \"components:\" in the kustomization that has these objects.\n"
                            + std::string(m_index.c_str()) + '\n'});
        return std::move(m_files);
    }

private:
    std::string addFile(const std::string &plain, const std::string &comments, const std::string &json)
    {
        std::string name = plain + ".yaml";
        for (int number = 2; !m_names.insert(name).second; ++number)
            name = std::format("{}-{}.yaml", plain, number);
        YAML::Emitter body;
        emitJson(body, Json::parse(json));
        m_files.push_back({name, comments + body.c_str() + '\n'});
        return name;
    }

    YAML::Emitter m_index;
    std::vector<KustomizeFile> m_files;
    std::set<std::string> m_names;
};

} // namespace

void writeKubectlLines(const ObjectPatches &patches, std::ostream &out)
{
    for (const NewObject &object : patches.created)
        out << "printf %s " << shellQuoted(object.json) << " | kubectl create --filename -\n";
    for (const ObjectPatch &patch : patches.patches) {
        for (const Message &warning : patch.warnings)
            out << "# " << commentText(warning.english()) << '\n';
        const std::string kind = patch.group.empty() ? lowerCase(patch.kind)
                                                     : std::format("{}.{}.{}", lowerCase(patch.kind), patch.version, patch.group);
        out << "kubectl patch " << shellWord(kind) << ' ' << shellWord(patch.name);
        if (!patch.namespaceName.empty())
            out << " --namespace " << shellWord(patch.namespaceName);
        out << " --type json --patch " << shellQuoted(patch.json) << '\n';
    }
    for (const ObjectPatches::LeftOut &one : patches.leftOut)
        out << "# " << commentText(one.objectId) << ": " << commentText(one.reason.english()) << '\n';
}

std::vector<KustomizeFile> kustomizeComponent(const ObjectPatches &patches)
{
    Component component;
    component.add(patches.created);
    component.add(patches.patches);
    return component.take();
}

} // namespace bulkhead
