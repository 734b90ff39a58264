#pragma once

#include "core/kube/manifest.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

struct git_repository;

namespace bulkhead {

class IgnoreRules;
using IgnoreRulesPtr = std::shared_ptr<const IgnoreRules>;

/// What the .gitignore and .bulkheadignore files from the top of a tree down to one folder say about the paths below that folder.
/// A deeper file overrides a higher one, and .bulkheadignore overrides .gitignore.
///
/// libgit2 matches, in a bare repository that exists in memory only: no .git folder is opened, so neither its configuration nor
/// its owner matters, and the answer is the same on every machine. Immutable; one thread at a time.
class IgnoreRules {
public:
    /// The rules that hold in `folder` (a real, absolute path): its own, and, inside a git work tree, those above it up to the
    /// top of the tree. If these leave `folder` itself out they are not used, for a person has named it. An ignore file that
    /// cannot be used is added to `notUsed`.
    [[nodiscard]] static IgnoreRulesPtr forFolder(const std::string &folder, std::vector<NotUnderstood> &notUsed);

    /// `rules` with those in `folder`, a path relative to the folder given to forFolder(); `rules` itself if it has none.
    [[nodiscard]] static IgnoreRulesPtr enter(const IgnoreRulesPtr &rules, const std::string &folder,
                                              std::vector<NotUnderstood> &notUsed);

    enum class Entry : std::uint8_t { File, Folder };
    /// Whether the entry `path`, relative to the folder given to forFolder(), is left out.
    [[nodiscard]] bool isIgnored(std::string_view path, Entry kind) const;

private:
    IgnoreRules() = default;
    [[nodiscard]] static IgnoreRulesPtr fromTop(const std::string &top, const std::string &folder,
                                                std::vector<NotUnderstood> &notUsed);
    /// Takes over the ignore files of the folder `prefix` ("" or "a/b/", from the top); false if there is nothing in them.
    bool addFilesOf(const std::string &prefix, std::vector<NotUnderstood> &notUsed);
    void compile();
    [[nodiscard]] bool matches(const std::string &path) const;

    std::string m_top; ///< the folder that all rules are relative to, with a final '/'
    std::string m_opened; ///< "" or "a/b/": from the top to the folder given to forFolder()
    std::string m_gitRules;
    std::string m_bulkheadRules;
    std::shared_ptr<git_repository> m_repository; ///< null as long as there is no rule
};

} // namespace bulkhead
