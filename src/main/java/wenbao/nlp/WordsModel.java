package wenbao.nlp;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import opennlp.tools.ml.EventTrainer;
import opennlp.tools.ml.TrainerFactory;
import opennlp.tools.ml.maxent.quasinewton.QNTrainer;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.BinaryFileDataReader;
import opennlp.tools.ml.model.Event;
import opennlp.tools.ml.model.GenericModelReader;
import opennlp.tools.ml.model.GenericModelWriter;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;

/** OpenNLP's maximum entropy model over {@link Features}. */
final class WordsModel {
  private final AbstractModel model;

  private WordsModel(AbstractModel model) {
    this.model = model;
  }

  /** Deterministic: the same features in the same order give the same model. */
  static WordsModel train(List<String[]> features, List<String> labels) {
    var events = new ArrayList<Event>();
    for (int i = 0; i < labels.size(); i++) {
      events.add(new Event(labels.get(i), features.get(i)));
    }
    var parameters = new TrainingParameters();
    parameters.put(TrainingParameters.ALGORITHM_PARAM, QNTrainer.MAXENT_QN_VALUE);
    // Rarer features only name single sentences; without them it learns faster and better.
    parameters.put(TrainingParameters.CUTOFF_PARAM, 3);
    parameters.put(TrainingParameters.ITERATIONS_PARAM, 30);
    parameters.put(QNTrainer.THREADS_PARAM, 2);
    parameters.put(QNTrainer.L1COST_PARAM, 0.0);
    parameters.put(QNTrainer.L2COST_PARAM, 1.0);
    try {
      EventTrainer trainer = TrainerFactory.getEventTrainer(parameters, new HashMap<>());
      return new WordsModel(
          (AbstractModel) trainer.train(ObjectStreamUtils.createObjectStream(events)));
    } catch (IOException e) {
      throw new IllegalStateException("training in memory cannot fail to read", e);
    }
  }

  /** The probability of each of the labels. */
  double[] probabilities(String[] features, List<String> labels) {
    double[] scores = model.eval(features);
    double[] result = new double[labels.size()];
    for (int k = 0; k < result.length; k++) {
      int outcome = model.getIndex(labels.get(k));
      if (outcome >= 0) result[k] = scores[outcome];
    }
    return result;
  }

  void write(DataOutputStream out) throws IOException {
    new GenericModelWriter(model, out).persist();
  }

  static WordsModel read(DataInputStream in) throws IOException {
    return new WordsModel(new GenericModelReader(new BinaryFileDataReader(in)).getModel());
  }
}
