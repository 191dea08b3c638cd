DROP TABLE sensors;
DROP TABLE samples_old;
