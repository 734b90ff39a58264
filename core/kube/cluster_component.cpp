#include "core/kube/cluster_component.h"

#include "core/kube/image_reference.h"

#include <algorithm>
#include <array>

namespace bulkhead {

namespace {

struct Program {
    std::string_view name;
    std::string_view shortName; ///< as hyperkube calls it
    ClusterComponent component;
};
constexpr std::array programs = {
    Program{"kube-apiserver", "apiserver", ClusterComponent::ApiServer},
    Program{"kube-controller-manager", "controller-manager", ClusterComponent::ControllerManager},
    Program{"kube-scheduler", "scheduler", ClusterComponent::Scheduler},
    Program{"etcd", "", ClusterComponent::Etcd},
    Program{"kubelet", "kubelet", ClusterComponent::Kubelet},
    Program{"kube-proxy", "proxy", ClusterComponent::KubeProxy},
};
constexpr std::array<std::string_view, 4> shells = {"sh", "bash", "ash", "dash"};
/// Start the program that follows their own flags.
constexpr std::array<std::string_view, 5> wrappers = {"hyperkube", "go-runner", "tini", "dumb-init", "catatonit"};
constexpr std::string_view blanks = " \t\r\n";

std::string_view fileName(std::string_view path)
{
    return path.substr(path.rfind('/') + 1);
}

ClusterComponent componentNamed(std::string_view path, bool orShort)
{
    const std::string_view name = fileName(path);
    const auto found = std::ranges::find_if(programs, [&](const Program &program) {
        return name == program.name || (orShort && !name.empty() && name == program.shortName);
    });
    return found == programs.end() ? ClusterComponent::None : found->component;
}

/// The end of the command that begins at `begin`: a line may go on after a backslash.
std::size_t commandEnd(std::string_view script, std::size_t begin)
{
    std::size_t end = script.find_first_of("\n;&|<>", begin);
    while (end != std::string_view::npos && script[end] == '\n' && end > begin && script[end - 1] == '\\')
        end = script.find_first_of("\n;&|<>", end + 1);
    return std::min(end, script.size());
}

std::string_view trimmed(std::string_view text)
{
    const std::size_t begin = text.find_first_not_of(blanks);
    return begin == std::string_view::npos ? std::string_view() : text.substr(begin);
}

void readScript(YamlNode script, ComponentStart &start)
{
    const std::string_view text = script.scalar();
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = commandEnd(text, begin);
        std::string_view command = trimmed(text.substr(begin, end - begin));
        if (command.starts_with("exec "))
            command = trimmed(command.substr(5));
        const std::size_t wordEnd = std::min(command.find_first_of(blanks), command.size());
        const ClusterComponent found = componentNamed(command.substr(0, wordEnd), false);
        if (found != ClusterComponent::None) {
            start.component = found;
            start.script = script;
            start.scriptArguments = command.substr(wordEnd);
            return;
        }
        begin = end + 1;
    }
}

std::vector<YamlNode> wordsOf(YamlNode container)
{
    std::vector<YamlNode> words;
    for (const std::string_view list : {"command", "args"}) {
        for (const YamlNode item : YamlItems(container[list]))
            words.push_back(item);
    }
    return words;
}

/// The first word after a wrapper that is none of its flags.
std::size_t afterWrapper(const std::vector<YamlNode> &words)
{
    std::size_t at = 1;
    while (at < words.size() && words[at].scalar().starts_with('-'))
        ++at;
    return at;
}

void readWords(std::vector<YamlNode> words, ComponentStart &start)
{
    const std::string_view program = fileName(words.front().scalar());
    if (std::ranges::contains(shells, program)) {
        for (std::size_t i = 1; i < words.size() && start.component == ClusterComponent::None; ++i)
            readScript(words[i], start);
        return;
    }
    const std::size_t at = std::ranges::contains(wrappers, program) ? afterWrapper(words) : 0;
    if (at < words.size())
        start.component = componentNamed(words[at].scalar(), program == "hyperkube");
    if (start.component != ClusterComponent::None)
        start.arguments.assign(words.begin() + static_cast<std::ptrdiff_t>(at) + 1, words.end());
}

} // namespace

std::string_view toString(ClusterComponent component)
{
    const auto found = std::ranges::find(programs, component, &Program::component);
    return found == programs.end() ? std::string_view() : found->name;
}

ComponentStart componentStart(YamlNode container)
{
    ComponentStart start;
    std::vector<YamlNode> words = wordsOf(container);
    if (words.empty())
        return start;
    if (!words.front().scalar().starts_with("--")) {
        readWords(std::move(words), start);
        return start;
    }
    const std::string_view image = fileName(ImageReference::parse(container["image"].scalar()).repository);
    if (!container["command"].isValid() && image.starts_with("kube-"))
        start.component = componentNamed(image, false);
    if (start.component != ClusterComponent::None)
        start.arguments = std::move(words);
    return start;
}

} // namespace bulkhead
