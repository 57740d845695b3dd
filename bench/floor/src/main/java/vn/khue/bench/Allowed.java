package vn.khue.bench;

import java.util.List;
import java.util.Map;

record Allowed(List<String> can, Map<String, String> cannot) {}
