#pragma once

#include "rbac_oracle.h"

#include <initializer_list>
#include <random>
#include <string>

namespace bulkhead {

/// Writes roles and bindings out of small alphabets, so that they often have to do with each other, and asks questions about them.
/// The same seed gives the same objects.
class RbacGenerator {
public:
    explicit RbacGenerator(unsigned seed)
        : m_random(seed)
    {
    }

    /// A stream of roles and bindings.
    [[nodiscard]] std::string model();
    [[nodiscard]] oracle::Attributes request();
    [[nodiscard]] unsigned below(unsigned limit) { return static_cast<unsigned>(m_random() % limit); }

private:
    [[nodiscard]] bool chance(unsigned percent) { return below(100) < percent; }
    [[nodiscard]] std::string pick(std::initializer_list<const char *> choices);
    [[nodiscard]] std::string list(unsigned most, std::initializer_list<const char *> choices);
    [[nodiscard]] std::string rule();
    [[nodiscard]] std::string role(unsigned number);
    [[nodiscard]] std::string binding(unsigned number);
    [[nodiscard]] std::string subject();
    [[nodiscard]] std::string label();

    std::mt19937 m_random;
};

} // namespace bulkhead
