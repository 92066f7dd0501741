#pragma once

#include "render/inputs.h"

#include <string>
#include <vector>

namespace driftgate
{

/// The inputs of a kustomization, in the way kustomize loads them: a path is taken relative to
/// the real folder of the kustomization, first as a file, then as another kustomization's folder.
class KustomizeWalk : public InputWalk
{
public:
    using InputWalk::InputWalk;
    /// `root`: the folder as it was named; it may lead through links.
    [[nodiscard]] Status walk(const std::string &root);

protected:
    /// The kustomization that is being read.
    struct Current {
        std::string folder; ///< real
        std::string file;   ///< real
        BlobId blob;
    };
    [[nodiscard]] Status addKustomization(const Found &folder);
    [[nodiscard]] Result<std::optional<Current>> kustomizationIn(const Found &folder);
    [[nodiscard]] Status addInput(const Current &current, const KustomizeInput &input);
    std::vector<std::string> m_open; ///< folders on the way here, outermost first

private:
    /// A file that a kustomization of plugins lists.
    struct PluginFile {
        std::string path;
        BlobId blob;
    };
    [[nodiscard]] Status addFileInput(const Current &current, const KustomizeInput &input,
                                      const Found &found);
    [[nodiscard]] Status addFolderInput(const Current &current, const KustomizeInput &input,
                                        const Found &found);
    [[nodiscard]] Status addChart(const KustomizeInput &input, const Found &found);
    [[nodiscard]] Status addPluginFile(const Current &current, const KustomizeInput &input,
                                       const PluginFile &file, bool ofFolder);
    [[nodiscard]] Status addPlugin(const Current &current, InputUse use, size_t index,
                                   const PluginConfig &config, const Place &place, bool ofFolder);
    void notThere(const Current &current, const KustomizeInput &input, const Found &found);

    std::set<std::string> m_finished;                 ///< folders whose inputs are all found
    std::vector<PluginFile> *m_pluginFiles = nullptr; ///< set while a folder of plugins is read
};

/// The parsed kustomization of a blob, through the cache. Errors name `path`.
[[nodiscard]] Result<std::shared_ptr<const Kustomization>> kustomizationOf(const TreeReader &reader,
                                                                           const std::string &path,
                                                                           const BlobId &blob,
                                                                           InputCaches &caches);

} // namespace driftgate
