#include "core/workspace/ignore_rules.h"

#include "core/workspace/input_file.h"
#include "core/workspace/not_loaded.h"

#include <git2.h>
#include <git2/sys/repository.h>

#include <algorithm>
#include <cctype>
#include <filesystem>

#include <sys/stat.h>

namespace bulkhead {

namespace {

constexpr std::uint64_t largestIgnoreFile = 1024 * 1024;
/// More than people write; a rule with very many stars can take libgit2 longer than a person waits.
constexpr std::size_t mostStars = 8;

/// One rule of an ignore file, taken apart.
struct IgnoreLine {
    std::string_view body; ///< without '!', final spaces and CR
    bool negative = false;
};

IgnoreLine takeApart(std::string_view line)
{
    IgnoreLine parts;
    while (line.ends_with('\r') || (line.ends_with(' ') && !line.ends_with("\\ ")))
        line.remove_suffix(1);
    if (line.starts_with('#'))
        return parts;
    parts.negative = line.starts_with('!');
    parts.body = line.substr(parts.negative ? 1 : 0);
    return parts;
}

std::string escaped(std::string_view path)
{
    std::string text;
    for (const char c : path) {
        if (c == '*' || c == '?' || c == '[' || c == ']' || c == '\\')
            text += '\\';
        text += c;
    }
    return text;
}

/// libgit2 drops a negative rule without wildcards if no earlier rule seems to match the same path; one that has a wildcard stays.
std::string withWildcard(std::string rule)
{
    if (rule.find_first_of("*?[") != std::string::npos)
        return rule;
    for (std::size_t i = rule.size(); i-- > 0;) {
        if (std::isalnum(static_cast<unsigned char>(rule[i])) && (i == 0 || rule[i - 1] != '\\'))
            return rule.replace(i, 1, std::string{'[', rule[i], ']'});
    }
    return rule;
}

/// The rule as it has to be written at the top of the tree; empty if the line is no rule.
std::string translated(std::string_view line, const std::string &folder)
{
    const IgnoreLine parts = takeApart(line);
    if (parts.body.empty() || parts.body == "/" || std::ranges::count(parts.body, '*') > static_cast<std::ptrdiff_t>(mostStars))
        return {};
    const bool anchored = parts.body.substr(0, parts.body.size() - 1).contains('/');
    const std::string_view own = parts.body.starts_with('/') ? parts.body.substr(1) : parts.body;
    std::string rule = "/" + escaped(folder) + (anchored ? "" : "**/") + std::string(own);
    return (parts.negative ? "!" + withWildcard(std::move(rule)) : rule) + "\n";
}

std::string translatedAll(std::string_view text, const std::string &folder)
{
    std::string rules;
    if (text.starts_with("\xEF\xBB\xBF"))
        text.remove_prefix(3);
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        rules += translated(text.substr(0, end), folder);
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    }
    return rules;
}

/// The text of an ignore file; empty if there is none or it cannot be used.
std::string readIgnoreFile(const std::string &diskPath, const std::string &shownPath, std::vector<NotUnderstood> &notUsed)
{
    struct stat status = {};
    if (::lstat(diskPath.c_str(), &status) != 0)
        return {};
    if (!S_ISREG(status.st_mode) || static_cast<std::uint64_t>(status.st_size) > largestIgnoreFile) {
        notUsed.push_back(notLoaded(NotUnderstood::Reason::Unreadable, shownPath,
                                    RULE_TEXT("Core", "Ignore rules not used: not a plain file of at most %1"),
                                    {sizeText(largestIgnoreFile)}));
        return {};
    }
    auto file = InputFile::open(diskPath);
    FileContent content = file ? file->readAll(largestIgnoreFile, {}) : FileContent{{}, FileContent::End::Failed, file.error()};
    if (content.end != FileContent::End::Complete) {
        notUsed.push_back(notLoaded(NotUnderstood::Reason::Unreadable, shownPath, RULE_TEXT("Core", "Ignore rules not used: %1"),
                                    {systemReason(content.error)}));
    }
    return content.bytes;
}

/// The top of the git work tree that holds `folder`; `folder` itself if it is in none.
std::string workTreeTop(const std::string &folder)
{
    std::error_code error;
    for (std::filesystem::path path = folder; path.has_relative_path(); path = path.parent_path()) {
        if (std::filesystem::exists(path / ".git", error))
            return path.string();
    }
    return folder;
}

std::string withSlash(const std::string &path)
{
    return path.ends_with('/') ? path : path + '/';
}

/// A repository without a folder and with an empty configuration.
std::shared_ptr<git_repository> memoryRepository()
{
    git_libgit2_init();
    git_repository *repository = nullptr;
    git_config *config = nullptr;
    const bool made =
        git_repository_new(&repository) == 0 && git_config_new(&config) == 0 && git_repository_set_config(repository, config) == 0;
    git_config_free(config);
    std::shared_ptr<git_repository> owner(repository, [](git_repository *own) {
        git_repository_free(own);
        git_libgit2_shutdown();
    });
    return made ? owner : nullptr;
}

} // namespace

bool IgnoreRules::addFilesOf(const std::string &prefix, std::vector<NotUnderstood> &notUsed)
{
    const bool belowOpened = prefix.starts_with(m_opened);
    const auto shown = [&](const char *name) { return (belowOpened ? prefix.substr(m_opened.size()) : m_top + prefix) + name; };
    const std::string git = translatedAll(readIgnoreFile(m_top + prefix + ".gitignore", shown(".gitignore"), notUsed), prefix);
    const std::string own =
        translatedAll(readIgnoreFile(m_top + prefix + ".bulkheadignore", shown(".bulkheadignore"), notUsed), prefix);
    m_gitRules += git;
    m_bulkheadRules += own;
    return !git.empty() || !own.empty();
}

void IgnoreRules::compile()
{
    if (m_gitRules.empty() && m_bulkheadRules.empty())
        return;
    // With a first rule that keeps everything, no path is left for the ignore file of the user's account to decide.
    const std::string all = "!*\n" + m_gitRules + m_bulkheadRules;
    m_repository = memoryRepository();
    if (m_repository)
        git_ignore_add_rule(m_repository.get(), all.c_str());
}

IgnoreRulesPtr IgnoreRules::fromTop(const std::string &top, const std::string &folder, std::vector<NotUnderstood> &notUsed)
{
    std::shared_ptr<IgnoreRules> rules(new IgnoreRules);
    rules->m_top = withSlash(top);
    rules->m_opened = withSlash(folder).substr(rules->m_top.size());
    rules->addFilesOf({}, notUsed);
    for (std::size_t slash = rules->m_opened.find('/'); slash != std::string::npos; slash = rules->m_opened.find('/', slash + 1))
        rules->addFilesOf(rules->m_opened.substr(0, slash + 1), notUsed);
    rules->compile();
    return rules;
}

IgnoreRulesPtr IgnoreRules::forFolder(const std::string &folder, std::vector<NotUnderstood> &notUsed)
{
    const std::string top = workTreeTop(folder);
    std::vector<NotUnderstood> notUsedHere;
    auto rules = std::const_pointer_cast<const IgnoreRules>(fromTop(top, folder, notUsedHere));
    for (std::size_t slash = rules->m_opened.find('/'); slash != std::string::npos; slash = rules->m_opened.find('/', slash + 1)) {
        if (rules->matches(rules->m_opened.substr(0, slash + 1)))
            return fromTop(folder, folder, notUsed);
    }
    notUsed.insert(notUsed.end(), notUsedHere.begin(), notUsedHere.end());
    return rules;
}

IgnoreRulesPtr IgnoreRules::enter(const IgnoreRulesPtr &rules, const std::string &folder, std::vector<NotUnderstood> &notUsed)
{
    std::shared_ptr<IgnoreRules> deeper(new IgnoreRules(*rules));
    if (!deeper->addFilesOf(rules->m_opened + withSlash(folder), notUsed))
        return rules;
    deeper->compile();
    return deeper;
}

bool IgnoreRules::matches(const std::string &path) const
{
    int ignored = 0;
    return m_repository && git_ignore_path_is_ignored(&ignored, m_repository.get(), path.c_str()) == 0 && ignored != 0;
}

bool IgnoreRules::isIgnored(std::string_view path, Entry kind) const
{
    return m_repository && matches(m_opened + std::string(path) + (kind == Entry::Folder ? "/" : ""));
}

} // namespace bulkhead
