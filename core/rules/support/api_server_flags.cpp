#include "core/rules/support/api_server_flags.h"

#include "core/kube/image_reference.h"
#include "core/rules/support/combined_patch.h"

#include <algorithm>

namespace bulkhead {

namespace {

/// Whether `text` starts with "--name"; then `rest` is what follows.
bool startsWithFlag(std::string_view text, std::string_view name, std::string_view &rest)
{
    if (!text.starts_with("--") || !text.substr(2).starts_with(name))
        return false;
    rest = text.substr(2 + name.size());
    return rest.empty() || rest.front() == '=' || rest.front() == ' ' || rest.front() == '\n';
}

WrittenFlag readItem(YamlNode item, YamlNode next, std::string_view rest)
{
    if (!rest.empty())
        return {item, {}, rest.substr(1), false};
    const bool separate = next.isScalar() && !next.scalar().starts_with('-');
    return {item, separate ? next : YamlNode(), separate ? next.scalar() : std::string_view(), false};
}

/// The flag in the middle of a script; its value reaches to the next blank.
bool readScript(YamlNode item, std::string_view name, WrittenFlag &flag)
{
    const std::string_view script = item.scalar();
    std::string_view rest;
    for (std::size_t at = script.find("--"); at != std::string_view::npos; at = script.find("--", at + 2)) {
        if (at > 0 && startsWithFlag(script.substr(at), name, rest) && rest.starts_with('=')) {
            flag = {item, {}, rest.substr(1, rest.find_first_of(" \t\r\n;&|\"'\\") - 1), true};
            return true;
        }
    }
    return false;
}

bool namesApiServer(std::string_view program)
{
    program = program.substr(0, program.find_first_of(" \t\n"));
    program = program.substr(program.rfind('/') + 1);
    return program == "kube-apiserver" || program == "apiserver";
}

YamlNode argumentIn(YamlNode arguments, std::string_view name)
{
    if (arguments.isMapping())
        return arguments[name];
    YamlNode found;
    for (const YamlNode item : YamlItems(arguments)) {
        if (item["name"].scalar() == name)
            found = item;
    }
    return found;
}

} // namespace

void forEachFlag(const ContainerView &container, std::string_view name, const std::function<void(const WrittenFlag &)> &visit)
{
    for (const std::string_view list : {"command", "args"}) {
        const YamlNode items = container.node()[list];
        for (YamlNode item = items.isSequence() ? items.firstChild() : YamlNode(); item.isValid(); item = item.nextSibling()) {
            std::string_view rest;
            WrittenFlag flag;
            if (startsWithFlag(item.scalar(), name, rest))
                visit(readItem(item, item.nextSibling(), rest));
            else if (readScript(item, name, flag))
                visit(flag);
        }
    }
}

PatchResult removeFlag(const ContainerView &container, const WrittenFlag &flag)
{
    if (flag.inScript)
        return failure(RULE_TEXT("Rules", "The flag stands inside a shell script: remove it there by hand"));
    PatchResult edits = YamlPatch::remove(flag.item, container.node());
    return flag.separateValue.isValid() ? combined(std::move(edits), YamlPatch::remove(flag.separateValue, container.node()))
                                        : edits;
}

bool runsApiServer(const ContainerView &container)
{
    if (ImageReference::parse(container.node()["image"].scalar()).repository.ends_with("kube-apiserver"))
        return true;
    for (const std::string_view list : {"command", "args"}) {
        for (const YamlNode item : YamlItems(container.node()[list])) {
            if (namesApiServer(item.scalar()) || item.scalar().contains("kube-apiserver "))
                return true;
        }
    }
    return false;
}

YamlNode kubeadmApiServerArgument(const Resource &resource, std::string_view name)
{
    YamlNode configuration;
    if (resource.kind() == "ClusterConfiguration")
        configuration = resource.root();
    else if (resource.kind() == "KubeadmControlPlane")
        configuration = resource.root()["spec"]["kubeadmConfigSpec"]["clusterConfiguration"];
    else if (resource.kind() == "KubeadmConfig")
        configuration = resource.root()["spec"]["clusterConfiguration"];
    return configuration.isValid() ? argumentIn(configuration["apiServer"]["extraArgs"], name) : YamlNode();
}

bool isGoFalse(std::string_view text)
{
    constexpr std::string_view words[] = {"0", "f", "F", "false", "FALSE", "False"};
    return std::ranges::contains(words, text);
}

} // namespace bulkhead
