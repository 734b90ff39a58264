#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace bulkhead::bench {

/// Runners of every CI system that is recognised, as items of an export: what the tests of recognition read (tests/data/ci),
/// a system or two each. Files of values are left out, no cluster holds them.
class RunnerBlocks {
public:
    RunnerBlocks();

    [[nodiscard]] std::size_t count() const { return m_blocks.size(); }
    /// The objects of one block, one block after the other in turn. Namespaces carry the number, so that no two numbers share an
    /// object.
    [[nodiscard]] std::string asYamlItems(std::size_t number) const;

private:
    std::vector<std::string> m_blocks;
};

} // namespace bulkhead::bench
