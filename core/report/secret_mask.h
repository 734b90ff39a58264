#pragma once

#include "core/workspace/workspace.h"

#include <unordered_map>
#include <vector>

namespace bulkhead {

/// Which bytes of a source are values of a Secret, which no report may show: what stands under `data` and `stringData`, the copy
/// that kubectl keeps in an annotation, all of a document that cannot be read and names the kind; and tokens and passwords of CI
/// systems, under the keys that charts, exports, the TOML of a runner and variables of containers have for them; and
/// any text that holds a credential by its form (a provider's token, a private key) or by the name in front of it. Any thread.
class SecretMask {
public:
    SecretMask() = default;
    explicit SecretMask(const Manifest &manifest);

    /// The masked range that holds or touches a byte of `range` first; empty at its end if there is none.
    [[nodiscard]] TextRange firstIn(TextRange range) const;
    [[nodiscard]] bool hides(TextRange range) const { return !firstIn(range).isEmpty(); }

private:
    void hideSecret(YamlNode root);
    void hideValues(YamlNode values);
    void hideTokens(const YamlDocument &document);
    void hideTokensInToml(const SourceText &source, TextRange text);
    void hide(YamlNode node);

    std::vector<TextRange> m_ranges; ///< sorted, without overlaps
};

/// The masks of a workspace's sources, each made when first asked for. One thread makes them; those that are known may be read by
/// any.
class SecretMasks {
public:
    explicit SecretMasks(const Workspace &workspace)
        : m_workspace(workspace)
    {
    }
    [[nodiscard]] const SecretMask &of(const SourceText &source);
    void make(const SourceText &source) { static_cast<void>(of(source)); }
    /// That of a source for which it was made: asking for another is an error of the program.
    [[nodiscard]] const SecretMask &known(const SourceText &source) const;

private:
    const Workspace &m_workspace;
    std::unordered_map<const SourceText *, SecretMask> m_masks;
};

} // namespace bulkhead
