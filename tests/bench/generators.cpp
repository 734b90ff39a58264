#include "tests/bench/generators.h"

#include "tests/bench/object_model.h"

#include <algorithm>
#include <format>
#include <fstream>

namespace bulkhead::bench {

namespace {

void writeUntil(std::ofstream &out, std::size_t bytes, const auto &print)
{
    for (std::size_t number = 0; static_cast<std::size_t>(out.tellp()) < bytes; ++number)
        out << print(number);
}

std::string manifest(std::size_t number)
{
    return std::format(R"(# Service {0} of the shop
apiVersion: apps/v1
kind: Deployment
metadata:
  name: service-{0}
  namespace: team-{1}
  labels: {{app: service-{0}}}
spec:
  replicas: {2}
  selector:
    matchLabels: {{app: service-{0}}}
  template:
    metadata:
      labels: {{app: service-{0}}}
    spec:
      containers:
        - name: main
          image: registry.example/shop/service-{0}:1.{2}
          ports:
            - containerPort: 8080
          resources:
            requests: {{cpu: 100m, memory: 128Mi}}
            limits: {{memory: 256Mi}}
          securityContext:
            runAsNonRoot: true
            privileged: {3}
---
apiVersion: v1
kind: Service
metadata:
  name: service-{0}
  namespace: team-{1}
spec:
  selector: {{app: service-{0}}}
  ports:
    - {{port: 80, targetPort: 8080}}
)",
                       number, number % 20, number % 5, number % 50 == 0 ? "true" : "false");
}

} // namespace

void writeExportYaml(const std::filesystem::path &file, std::size_t bytes)
{
    std::ofstream out(file, std::ios::binary);
    out << "apiVersion: v1\nitems:\n";
    writeUntil(out, bytes, [](std::size_t number) { return asYamlItem(exportedObject(number)); });
    out << "kind: List\nmetadata:\n  resourceVersion: \"\"\n";
}

void writeExportJson(const std::filesystem::path &file, std::size_t bytes)
{
    std::ofstream out(file, std::ios::binary);
    out << "{\n    \"apiVersion\": \"v1\",\n    \"items\": [\n";
    writeUntil(out, bytes, [](std::size_t number) { return (number == 0 ? "" : ",\n") + asJsonItem(exportedObject(number)); });
    out << "\n    ],\n    \"kind\": \"List\",\n    \"metadata\": {\n        \"resourceVersion\": \"\"\n    }\n}\n";
}

void writeTree(const std::filesystem::path &folder, std::size_t files)
{
    for (std::size_t number = 0; number < files; ++number) {
        const std::filesystem::path place = folder / std::format("team-{}", number % 20) / std::format("area-{}", number % 7);
        std::filesystem::create_directories(place);
        std::ofstream(place / std::format("service-{}.yaml", number), std::ios::binary) << manifest(number);
    }
}

void writeLongFile(const std::filesystem::path &file, std::size_t lines)
{
    std::ofstream out(file, std::ios::binary);
    std::size_t written = 0;
    for (std::size_t number = 0; written < lines; ++number) {
        const std::string text = (number == 0 ? "" : "---\n") + manifest(number);
        out << text;
        written += static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
    }
}

} // namespace bulkhead::bench
